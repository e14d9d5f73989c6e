import type { DefaultServerCellComponentProps } from 'payload'
import { idOf } from '@/domain/idOf'
import { CellLink } from './CellLink'
import { framed } from './framed'

/** The way to the scan of a 批示. Payload's own cell asks for its file name once the list is there, and leads nowhere. */
export function ScanCell(props: DefaultServerCellComponentProps) {
  const id = idOf(props.cellData as number | { id: number } | null)
  if (!id || props.link) return framed({ ...props, text: id ? '扫描件' : '—' })
  return (
    <CellLink collection="scans" id={id}>
      扫描件
    </CellLink>
  )
}
