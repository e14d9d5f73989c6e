'use client'

import { useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'
import { quarterOf, quartersBefore } from '@/domain/quarter'
import { dayInShanghai, isDay } from '@/domain/shanghaiDate'
import { PeriodFigures } from './PeriodFigures'
import styles from './QuarterField.module.css'

const OFFERED = 6
const CUSTOM = ''

/** The period of the table by quarter, the last one that ended first; other days are typed below. With its figures. */
export function QuarterField() {
  const { hasSavePermission } = useDocumentInfo()
  const from = useField<string | null>({ path: 'statistics.from' })
  const to = useField<string | null>({ path: 'statistics.to' })
  const date = useFormFields(([fields]) => fields.date?.value)
  const quarters = quartersBefore(isDay(date) ? date : dayInShanghai(new Date()), OFFERED)
  const isEmpty = !from.value && !to.value
  const chosen = isDay(from.value) ? quarterOf(from.value) : undefined
  const isQuarter = chosen !== undefined && chosen.from === from.value && chosen.to === to.value
  const offered = [
    ...quarters,
    ...(isQuarter && !quarters.some((quarter) => quarter.from === chosen.from) ? [chosen] : []),
  ]

  const take = (start: string) => {
    const quarter = offered.find((one) => one.from === start)
    if (!quarter) return
    from.setValue(quarter.from)
    to.setValue(quarter.to)
  }
  const isDisabled = hasSavePermission !== true || from.disabled

  // Whoever asks for the table means the last quarter's, nearly always.
  const proposed = quarters[0]?.from
  useEffect(() => {
    if (isEmpty && !isDisabled && proposed) take(proposed)
    // Once, when the table is asked for: a person who empties the dates wants to type others.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return (
    <div className={styles.field}>
      <label className={styles.choice}>
        统计时段
        <select
          value={isQuarter ? chosen.from : CUSTOM}
          disabled={isDisabled}
          onChange={({ target }) => take(target.value)}
        >
          {offered.map((quarter) => (
            <option key={quarter.from} value={quarter.from}>
              {quarter.label}
            </option>
          ))}
          <option value={CUSTOM}>自定日期（在下面填写）</option>
        </select>
      </label>
      <PeriodFigures from={from.value} to={to.value} />
    </div>
  )
}
