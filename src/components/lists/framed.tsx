import type { DefaultServerCellComponentProps } from 'payload'
import type { ReactNode } from 'react'
import { CellLink } from './CellLink'

type Props = Pick<DefaultServerCellComponentProps, 'collectionSlug' | 'link' | 'rowData'> & {
  text: ReactNode
}

/** What a cell shows: text and nothing around it; the way to the document where it is the row's first column. */
export function framed({ link, collectionSlug, rowData, text }: Props) {
  if (!link) return text
  return (
    <CellLink collection={collectionSlug} id={(rowData as { id: number }).id}>
      {text}
    </CellLink>
  )
}
