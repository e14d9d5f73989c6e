import sql from 'sql-template-tag'
import type { DeliveryStatus } from '@/domain/delivery/statuses'
import type { SignOff } from '@/domain/answers/preflight'
import type { Issue } from '@/payload-types'
import { poolOf } from '@/db/poolOf'
import type { PersonRequest } from '@/access/personRequest'
import { findReadable } from '../findReadable'
import { readSignOff } from '../issues/readSignOff'
import { type AwaitingIssue, readAwaiting } from './readAwaiting'
import { readTransitions, type RecordedStep } from './readTransitions'

/** One mailbox of a published issue. */
export type Reached = { email: string; names: string[]; status: DeliveryStatus }

export type Signature = {
  issue: Issue
  /** Set while it waits for a signature. */
  awaiting: AwaitingIssue | undefined
  signOff: SignOff
  /** The last step that was taken with it. */
  last: RecordedStep | undefined
  /** Who gets it, once it is published. */
  reached: Reached[]
}

/** What whoever signs needs to know of an issue; undefined where there is none for this person. */
export async function readSignature(
  id: number,
  { req }: { req: PersonRequest },
): Promise<Signature | undefined> {
  const issue = await findReadable('issues', id, { req })
  if (!issue) return undefined
  const db = poolOf(req.payload)
  const [last] = await readTransitions({ collection: 'issues', id }, { req })
  const reached =
    issue.status === 'published'
      ? await db.query<Reached>(
          sql`select email, status, (select coalesce(json_agg(r ->> 'name'), '[]') from jsonb_array_elements(recipients) r) as names
                from deliveries where issue_id = ${id} and revision = ${issue.revision ?? 1} order by id`,
        )
      : { rows: [] }
  return {
    issue,
    last,
    awaiting: issue.status === 'review' ? (await readAwaiting(db)).get(id) : undefined,
    signOff: await readSignOff(issue, { req }),
    reached: reached.rows,
  }
}
