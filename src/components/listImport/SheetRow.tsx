'use client'

import { useId } from 'react'
import styles from './ListImport.module.css'
import type { SheetLine } from './sheetLines'

const STATES = { new: '新增', changed: '修改', unchanged: '不变' } as const

/** A line of the sheet. A faulty cell is corrected where it stands. */
export function SheetRow({
  line: { row, cells, faults, planned },
  columns,
  names,
  disabled,
  onCorrect,
}: {
  line: SheetLine
  columns: readonly number[]
  /** What the columns are; null is left out. */
  names: readonly (string | null)[]
  disabled: boolean
  onCorrect: (correction: { column: number; value: string }) => void
}) {
  const state = faults.size > 0 ? '请改正' : planned ? STATES[planned.state] : '同上'
  const whole = faults.get(-1)
  return (
    <tr data-state={faults.size > 0 ? 'faulty' : planned?.state}>
      <th scope="row">{row}</th>
      <td>
        {state}
        {whole && <p className={styles.fault}>{whole}</p>}
        {planned?.changes.map(({ column, before, after }) => (
          <p key={column} className={styles.change}>
            {column}：<del>{before || '空'}</del> → <ins>{after || '空'}</ins>
          </p>
        ))}
      </td>
      {columns.map((column) => {
        const fault = faults.get(column)
        const text = cells[column] ?? ''
        return (
          <td key={column} data-left-out={names[column] ? undefined : true}>
            {fault === undefined ? (
              <span className={styles.cell}>{text}</span>
            ) : (
              <FaultyCell
                key={text}
                label={`第 ${row} 行，${names[column] ?? ''}`}
                text={text}
                fault={fault}
                disabled={disabled}
                onCorrect={(value) => onCorrect({ column, value })}
              />
            )}
          </td>
        )
      })}
    </tr>
  )
}

function FaultyCell({
  label,
  text,
  fault,
  disabled,
  onCorrect,
}: {
  label: string
  text: string
  fault: string
  disabled: boolean
  onCorrect: (value: string) => void
}) {
  const explained = useId()
  return (
    <>
      <textarea
        aria-label={label}
        aria-invalid
        aria-describedby={explained}
        rows={Math.min(4, text.split('\n').length)}
        defaultValue={text}
        disabled={disabled}
        onBlur={({ target }) => {
          if (target.value.trim() !== text) onCorrect(target.value.trim())
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          event.currentTarget.blur()
        }}
      />
      <p id={explained} className={styles.fault}>
        {fault}
      </p>
    </>
  )
}
