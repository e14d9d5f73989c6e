'use client'

import type { ListPlan } from '@/domain/answers/listPlan'
import { LIST_SHEETS, type ListSlug } from '@/domain/lists/listSheets'
import styles from './ListImport.module.css'
import { SheetRow } from './SheetRow'
import type { SheetLine } from './sheetLines'

/** Lines on the page at once: a longer list is looked through by what is wrong with it. */
const MOST_LINES = 300

/** The sheet as it was read: what each column is, what becomes of each line, what is wrong with each cell. */
export function SheetTable({
  slug,
  plan,
  lines,
  disabled,
  onName,
  onCorrect,
}: {
  slug: ListSlug
  plan: ListPlan
  lines: readonly SheetLine[]
  disabled: boolean
  onName: (name: { column: number; heading: string | null }) => void
  onCorrect: (correction: { row: number; column: number; value: string }) => void
}) {
  const titles = plan.cells[(plan.headingRow ?? 0) - 1] ?? []
  const width = Math.max(0, ...plan.cells.map(({ length }) => length))
  const columns = Array.from({ length: width }, (_, index) => index)
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">行</th>
              <th scope="col">结果</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {titles[column] && <span className={styles.title}>{titles[column]}</span>}
                  <select
                    aria-label={`第 ${column + 1} 列是`}
                    disabled={disabled}
                    value={plan.columns[column] ?? ''}
                    onChange={({ target }) => onName({ column, heading: target.value || null })}
                  >
                    <option value="">不导入</option>
                    {LIST_SHEETS[slug].columns.map(({ label }) => (
                      <option key={label} value={label}>
                        {label}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.slice(0, MOST_LINES).map((line) => (
              <SheetRow
                key={line.row}
                line={line}
                columns={columns}
                names={plan.columns}
                disabled={disabled}
                onCorrect={({ column, value }) => onCorrect({ row: line.row, column, value })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {lines.length > MOST_LINES && (
        <p>
          还有 {lines.length - MOST_LINES}{' '}
          行没有列出，写入时一并写入。有问题的行可以用上面的“只看有问题的行”。
        </p>
      )}
    </>
  )
}
