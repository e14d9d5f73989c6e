'use client'
import { Link, useListDrawerContext } from '@payloadcms/ui'
import type { ReactNode } from 'react'

type Props = { collection: string; id: number; children: ReactNode }

/** Opens the row's document, or chooses it where the list was opened to choose from. */
export function CellLink({ collection, id, children }: Props) {
  const { drawerSlug, onSelect } = useListDrawerContext()
  if (!drawerSlug)
    return (
      <Link href={`/admin/collections/${collection}/${id}`} prefetch={false}>
        {children}
      </Link>
    )
  const select = () => onSelect?.({ collectionSlug: collection as never, doc: { id }, docID: String(id) })
  return (
    <button type="button" className="default-cell__first-cell" onClick={select}>
      {children}
    </button>
  )
}
