'use client'

import { useRouter } from 'next/navigation'
import { useId, useState } from 'react'
import type { Quarter } from '@/domain/quarter'
import type { Period } from '@/domain/statistics'
import { STATISTICS_PATH } from '../admin/paths'
import styles from './Statistics.module.css'

/** A quarter by one choice, any other stretch by its two days. */
export function PeriodForm({
  period,
  offered,
  path = STATISTICS_PATH,
}: {
  period: Period
  offered: readonly Quarter[]
  /** The page that shows the period. */
  path?: string
}) {
  const router = useRouter()
  const [from, setFrom] = useState(period.from)
  const [to, setTo] = useState(period.to)
  const ids = useId()
  const show = (next: Period) => router.push(`${path}?from=${next.from}&to=${next.to}`)
  const chosen = offered.findIndex((each) => each.from === period.from && each.to === period.to)
  return (
    <form
      className={styles.period}
      onSubmit={(event) => {
        event.preventDefault()
        show({ from, to })
      }}
    >
      <label htmlFor={`${ids}-quarter`}>季度</label>
      <select
        id={`${ids}-quarter`}
        value={chosen}
        onChange={(event) => {
          const next = offered[Number(event.target.value)]
          if (next) show(next)
        }}
      >
        {chosen < 0 && <option value={-1}>自选日期</option>}
        {offered.map(({ label }, index) => (
          <option key={label} value={index}>
            {label}
          </option>
        ))}
      </select>
      <span className={styles.day}>
        <label htmlFor={`${ids}-from`}>从</label>
        <input
          id={`${ids}-from`}
          type="date"
          required
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
      </span>
      <span className={styles.day}>
        <label htmlFor={`${ids}-to`}>到</label>
        <input
          id={`${ids}-to`}
          type="date"
          required
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </span>
      <button type="submit">查询</button>
    </form>
  )
}
