'use client'

import Link from 'next/link'
import { useId, useState } from 'react'
import { madeSchema } from '@/domain/answers/made'
import type { Period } from '@/domain/statistics'
import { documentPath } from '../admin/paths'
import { messageOf, sendJSON } from '../http/request'
import styles from '../statistics/Statistics.module.css'

export type ComposedIssue = {
  id: number
  name: string
  /** Whether it prints 记分通报 already. */
  hasScores: boolean
}

/** Prints the points of this period as 通报 in an issue that is being composed. */
export function PutIntoIssue({
  period: { from, to },
  issues,
}: {
  period: Period
  /** Those that are being composed. */
  issues: readonly ComposedIssue[]
}) {
  const id = useId()
  const [issue, setIssue] = useState(issues[0]?.id)
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState<ComposedIssue>()
  const [fault, setFault] = useState<string>()

  const put = async () => {
    setBusy(true)
    setFault(undefined)
    setDone(undefined)
    try {
      await sendJSON(`/api/issues/${issue}?depth=0`, {
        method: 'PATCH',
        body: { scores: { from, to, title: null, note: null } },
        schema: madeSchema,
      })
      setDone(issues.find((each) => each.id === issue))
    } catch (error) {
      setFault(messageOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      className={styles.period}
      onSubmit={(event) => {
        event.preventDefault()
        void put()
      }}
    >
      <label htmlFor={id}>作为通报编入</label>
      <select id={id} value={issue} onChange={(event) => setIssue(Number(event.target.value))}>
        {issues.map(({ id: value, name, hasScores }) => (
          <option key={value} value={value}>
            {name}
            {hasScores && '（换下已编入的通报）'}
          </option>
        ))}
      </select>
      <button type="submit" disabled={isBusy}>
        编入
      </button>
      {done && (
        <span role="status">
          已编入，随本期刊印：<Link href={documentPath('issues', done.id)}>{done.name}</Link>
        </span>
      )}
      {fault && <span role="alert">{fault}</span>}
    </form>
  )
}
