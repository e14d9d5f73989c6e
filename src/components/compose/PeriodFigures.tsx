'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback } from 'react'
import { statisticsSchema } from '@/domain/answers/statistics'
import { isDay } from '@/domain/shanghaiDate'
import { getJSON } from '../http/request'
import { useLatest } from '../http/useLatest'
import styles from './QuarterField.module.css'

/** The figures that the table of this issue would print for a period, or did when it came out. */
export function PeriodFigures({ from, to }: { from: unknown; to: unknown }) {
  const { id, data } = useDocumentInfo()
  if (!isDay(from) || !isDay(to)) return null
  if (from > to) return <p className={styles.hint}>起始日期晚于截止日期，请对调。</p>
  // Before the first save there is no issue to count.
  const base = id === undefined ? '/api/statistics' : `/api/issues/${id}/statistics`
  return <Figures url={`${base}?${new URLSearchParams({ from, to })}`} version={String(data?.updatedAt)} />
}

function Figures({ url, version }: { url: string; version: string }) {
  const load = useCallback((signal: AbortSignal) => getJSON(url, { schema: statisticsSchema, signal }), [url])
  const { value, state, message } = useLatest(load, { version: `${url} ${version}` })
  if (state === 'failed') return <p role="alert">{message}</p>
  if (!value) return <p role="status">正在统计…</p>
  const sum = (of: 'received' | 'used') => value.rows.reduce((total, row) => total + row[of], 0)
  return (
    <table className={styles.figures}>
      <caption>表内数字</caption>
      <thead>
        <tr>
          <th scope="col">企业</th>
          <th scope="col">来稿数</th>
          <th scope="col">刊用数</th>
        </tr>
      </thead>
      <tbody>
        {value.rows.map(({ order, company, received, used }) => (
          <tr key={order}>
            <td>{company}</td>
            <td>{received}</td>
            <td>{used}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>合计（不印）</td>
          <td>{sum('received')}</td>
          <td>{sum('used')}</td>
        </tr>
      </tfoot>
    </table>
  )
}
