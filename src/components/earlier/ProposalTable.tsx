'use client'

import { titleInline } from '@/domain/title'
import styles from './Earlier.module.css'
import type { Row } from './earlierBatch'

const OUTCOMES = { filed: '已写入', present: '已在系统里', refused: '没有写入', proposed: '可写入' } as const

/** A line a file; what is doubtful stands in it. */
export function ProposalTable({
  rows,
  seen,
  chosen,
  onChoose,
}: {
  rows: readonly Row[]
  seen: ReadonlySet<string>
  chosen: string | undefined
  onChoose: (file: string) => void
}) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">文件</th>
            <th scope="col">期号</th>
            <th scope="col">总期号</th>
            <th scope="col">日期</th>
            <th scope="col">稿件和疑问</th>
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ proposal }) => {
            const { file, year, number, totalNumber, date, titles, faults } = proposal
            const marked = (field: string) =>
              faults.some((each) => each.field === field) ? styles.doubtful : undefined
            return (
              <tr key={file} data-chosen={file === chosen || undefined}>
                <td>
                  <button type="button" className={styles.file} onClick={() => onChoose(file)}>
                    {file}
                  </button>
                </td>
                <td className={marked('number') ?? marked('year')}>
                  {year ?? '？'}年第{number ?? '？'}期
                </td>
                <td className={marked('totalNumber')}>{totalNumber ?? '？'}</td>
                <td className={marked('date')}>{date ?? '？'}</td>
                <td>
                  {faults.length > 0 ? (
                    <ul className={styles.faults}>
                      {faults.map(({ code, message }) => (
                        <li key={`${code}${message}`}>{message}</li>
                      ))}
                    </ul>
                  ) : (
                    `${titles.length} 篇：${titles.map(titleInline).join('；')}`
                  )}
                </td>
                <td>{stateOf(proposal, seen)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function stateOf({ outcome, faults, file }: Row['proposal'], seen: ReadonlySet<string>): string {
  if (outcome !== 'proposed' || faults.length === 0) return OUTCOMES[outcome]
  if (faults.some(({ level }) => level === 'error')) return '请改正'
  return seen.has(file) ? '已核对' : '请核对'
}
