'use client'

import { useId, useState } from 'react'
import { FiguresChart } from './FiguresChart'
import { rateOf, totalOf } from './rateOf'
import styles from './Statistics.module.css'

type Figures = { company: string; received: number; receivedAndUsed: number | undefined; used: number }

/** How the quarters went, for all companies together or one of them. */
export function QuarterChart({
  quarters,
}: {
  /** `source`: the earlier issue that printed the figures. */
  quarters: readonly { name: string; source: string | undefined; companies: readonly Figures[] }[]
}) {
  const id = useId()
  const [company, setCompany] = useState('')
  const names = quarters.at(-1)?.companies.map((figures) => figures.company) ?? []
  const rows = quarters.map(({ name, source, companies }) => {
    const counted = companies.filter((figures) => company === '' || figures.company === company)
    return { name, source, label: shortName(name), ...totalOf(counted) }
  })
  const isPrinted = rows.some(({ source }) => source !== undefined)
  return (
    <>
      <div className={styles.choice}>
        <label htmlFor={id}>企业</label>
        <select id={id} value={company} onChange={(event) => setCompany(event.target.value)}>
          <option value="">全部企业</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.beside}>
        <FiguresChart pairs={rows} of="各季度" labels="some" />
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                季度
              </th>
              <th scope="col">来稿数</th>
              <th scope="col">刊用数</th>
              <th scope="col">刊用率</th>
              {isPrinted && (
                <th scope="col" className={styles.name}>
                  数字来源
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, source, received, receivedAndUsed, used }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{received}</td>
                <td>{used}</td>
                <td>{rateOf({ received, receivedAndUsed })}</td>
                {isPrinted && <td className={styles.source}>{source ? `${source}刊印的表` : '系统统计'}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const NUMERALS = ['一', '二', '三', '四']

/** `2025年第四季度` under a pair of bars: `25年4季`. */
function shortName(name: string): string {
  return name.replace(
    /^\d\d(\d\d)年第(.)季度$/,
    (_, year: string, numeral: string) => `${year}年${NUMERALS.indexOf(numeral) + 1}季`,
  )
}
