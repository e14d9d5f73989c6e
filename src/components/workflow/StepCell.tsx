import type { DefaultServerCellComponentProps } from 'payload'
import { wordsOf } from '@/domain/workflow/recordWords'

/** A step in a list of the record, as its button says it. */
export function StepCell({ cellData, rowData }: DefaultServerCellComponentProps) {
  const { collection } = rowData as { collection?: unknown }
  return <span>{wordsOf(String(collection)).step(String(cellData))}</span>
}
