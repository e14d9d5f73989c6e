'use client'

import { toast } from '@payloadcms/ui'
import { useCallback, useEffect } from 'react'
import { type LastTest as Last, lastTestSchema } from '@/domain/answers/lastTest'
import { getJSON } from '../http/request'
import { usePolled } from '../http/usePolled'
import { formatMinute } from '../workflow/formatMinute'

/** The test copy this person asked for last, looked at until it is known what became of it. */
function useLastTest(issue: number | string, round: number) {
  const load = useCallback(
    (signal: AbortSignal) => getJSON(`/api/issues/${issue}/test-send`, { schema: lastTestSchema, signal }),
    [issue],
  )
  return usePolled(load, isSettled, round).value?.test
}

/** One line in the dialog: what became of the last one. */
export function LastTest({ issue }: { issue: number | string }) {
  const test = useLastTest(issue, 0)
  if (!test) return null
  return <p>{`上一封：${formatMinute(test.askedAt)} 发往 ${test.email}，${outcome(test)}`}</p>
}

/** After one was asked for: says what became of it as soon as that is known. Shows nothing itself. */
export function TestOutcome({ issue, round }: { issue: number | string; round: number }) {
  const test = useLastTest(issue, round)
  const isOver = test?.status === 'sent' || test?.status === 'failed'
  const id = test?.id
  useEffect(() => {
    if (!isOver || !test) return
    const message = `测试邮件（${test.email}）${outcome(test)}`
    if (test.status === 'sent') toast.success(message)
    else toast.error(message)
    // Once for each copy, not for each look at it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [id, isOver])
  return null
}

function isSettled({ test }: Last): boolean {
  return test === null || test.status === 'sent' || test.status === 'failed'
}

function outcome({ status, reason }: NonNullable<Last['test']>): string {
  if (status === 'sent') return '已发出。'
  if (status === 'failed') return `没有发出：${reason ?? ''}可再试一次。`
  return '正在生成和发送…'
}
