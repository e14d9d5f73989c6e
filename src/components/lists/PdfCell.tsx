import type { DefaultServerCellComponentProps } from 'payload'
import { archivePdfPath } from '@/services/archive/archivePath'
import { framed } from './framed'

/** The way to a published issue's PDF. Payload's own cell shows a file name and leads nowhere. */
export function PdfCell(props: DefaultServerCellComponentProps) {
  const isMade = Boolean(props.cellData)
  if (!isMade || props.link) return framed({ ...props, text: isMade ? 'PDF' : '—' })
  const { id, name } = props.rowData as { id: number; name?: string | null }
  return (
    <a href={archivePdfPath(id)} aria-label={`${name ?? ''} 下载 PDF`}>
      下载 PDF
    </a>
  )
}
