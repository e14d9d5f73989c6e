'use client'

import { useCallback, useId } from 'react'
import { remarksSchema } from '@/domain/answers/schedule'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { getJSON } from '../http/request'
import { useLatest } from '../http/useLatest'
import styles from './ScheduleChoice.module.css'

/**
 * The second choice beside publishing at once: a box, and once it is ticked the time. `value` is the time as the input
 * has it, in Shanghai; undefined: at once.
 */
export function ScheduleChoice({
  issue,
  value,
  onChange,
}: {
  issue: number | string
  value: string | undefined
  onChange: (value: string | undefined) => void
}) {
  const id = useId()
  const now = new Date()
  return (
    <div className={styles.choice}>
      <label className={styles.box}>
        <input
          type="checkbox"
          checked={value !== undefined}
          onChange={({ target }) => onChange(target.checked ? tomorrowAtNine(now) : undefined)}
        />
        定时发布
      </label>
      {value !== undefined && (
        <>
          <label htmlFor={id}>发布时间（北京时间）</label>
          <input
            id={id}
            className={styles.time}
            type="datetime-local"
            lang="zh-CN"
            required
            min={`${dayInShanghai(now)}T00:00`}
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
          <TimeRemarks issue={issue} time={value} />
          <p>
            现在签发，到时再检查一遍，没有问题就自动发布；有问题则不发，并通知您。在那以前退回或有改动，定时随即取消。
          </p>
        </>
      )}
    </div>
  )
}

/** What the office should know of the time that is chosen. */
function TimeRemarks({ issue, time }: { issue: number | string; time: string }) {
  const load = useCallback(
    (signal: AbortSignal) =>
      getJSON(`/api/issues/${issue}/schedule?at=${encodeURIComponent(time)}`, {
        schema: remarksSchema,
        signal,
      }),
    [issue, time],
  )
  const { value, state, message } = useLatest(load, { version: time, active: time !== '' })
  const said = state === 'failed' ? [message ?? ''] : (value?.remarks ?? [])
  return (
    <div role="status" className={said.length > 0 ? styles.remarks : undefined}>
      {said.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </div>
  )
}

function tomorrowAtNine(now: Date): string {
  return `${dayInShanghai(new Date(now.getTime() + 86_400_000))}T09:00`
}
