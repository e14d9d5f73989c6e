import type { DefaultServerCellComponentProps, Field } from 'payload'
import { formatMinute } from '../workflow/formatMinute'
import { StatePill } from '../state/StatePill'
import { framed } from './framed'

type Plain = string | number | null | undefined

/**
 * A text, number, choice or instant in a list, written by the server: Payload's own cell sends each with its row, its
 * field and a component to the browser, which for a page of articles is half of the page. Instants are Shanghai's,
 * whatever the clock of the browser says.
 */
export function PlainCell(props: DefaultServerCellComponentProps) {
  const { cellData, field } = props as { cellData: Plain; field: Field }
  const text = textOf(cellData, field)
  const isState = 'name' in field && field.name === 'status' && typeof cellData === 'string'
  return framed({ ...props, text: isState ? <StatePill state={cellData}>{text}</StatePill> : text })
}

function textOf(data: Plain, field: Field): string {
  if (data === null || data === undefined || data === '')
    return 'name' in field && field.name === 'headline' ? '（未填标题）' : '—'
  if (field.type === 'date') return formatMinute(String(data))
  if (field.type === 'select') return labelOf(data, field.options)
  return String(data)
}

function labelOf(data: string | number, options: Extract<Field, { type: 'select' }>['options']): string {
  const option = options.find((each) => typeof each === 'object' && each.value === data)
  return typeof option === 'object' && typeof option.label === 'string' ? option.label : String(data)
}
