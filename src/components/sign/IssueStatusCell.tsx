import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'
import { poolOf } from '@/db/poolOf'
import { awaitedMarks } from '@/domain/stages/missingMarks'
import { ISSUE_STATUSES, type IssueStatus } from '@/domain/workflow/issue'
import { scheduledLine } from '@/domain/scheduledLine'
import { readAwaiting } from '@/services/desk/readAwaiting'
import { formatAge } from '../dashboard/formatAge'
import { framed } from '../lists/framed'
import { StatePill } from '../state/StatePill'
import { waitsFor } from './waitsFor'

/** An issue's state in the list; of one that waits for a signature also whose, and since when. */
export async function IssueStatusCell(props: DefaultServerCellComponentProps) {
  const { id, status } = props.rowData as { id: number; status?: IssueStatus | null }
  const state = <StatePill state={status ?? 'draft'}>{ISSUE_STATUSES[status ?? 'draft'].zh}</StatePill>
  const awaiting = status === 'review' ? (await awaitingOf(props.payload)).get(id) : undefined
  if (!awaiting) return framed({ ...props, text: state })
  const { publishAt, scheduledBy } = awaiting
  if (publishAt) {
    const line = scheduledLine({ at: publishAt, by: scheduledBy, now: new Date() })
    return framed({ ...props, text: <StatePill state="review">{line}</StatePill> })
  }
  const since = awaiting.submittedAt ? `，${formatAge(awaiting.submittedAt, new Date())}送签` : ''
  const text = (
    <>
      {state} {awaitedMarks(awaiting) ?? `等${waitsFor(awaiting.signers)}`}
      {since}
    </>
  )
  return framed({ ...props, text })
}

/** Once a page. Whoever reads the row of an issue that waits is of the office. */
const awaitingOf = cache((payload: Payload) => readAwaiting(poolOf(payload)))
