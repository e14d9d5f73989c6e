import type { DefaultServerCellComponentProps } from 'payload'
import type { ReactNode } from 'react'
import { CellLink } from './CellLink'

type Props = Pick<DefaultServerCellComponentProps, 'collectionSlug' | 'link' | 'rowData'>

/** Plain text in a list; the way to the document where it is the row's first column. */
export function CellFrame({ link, collectionSlug, rowData, children }: Props & { children: ReactNode }) {
  if (!link) return <span>{children}</span>
  return (
    <CellLink collection={collectionSlug} id={(rowData as { id: number }).id}>
      {children}
    </CellLink>
  )
}
