import type { PayloadRequest } from 'payload'
import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { spokenMinute } from '@/domain/shanghaiDate'
import type { Issue } from '@/payload-types'
import { notifyUnscheduled } from '../notices/notifySchedule'
import { recordTransition } from '../recordTransition'
import { grantWorkflow, withdrawGrant } from '../workflowContext'
import { UNSCHEDULED } from './unscheduled'

/**
 * Ends a schedule that no person's step ends: because what was signed changed, or because it could not be published at
 * its minute. On record, and told to whoever scheduled and whoever sent the issue to sign-off.
 * @param why a sentence
 * @returns the issue as it was; undefined where that time is not set any more
 */
export async function cancelSchedule(
  { id, at, why, now }: { id: number; at: Date; why: string; now: Date },
  { req, transaction }: { req: PayloadRequest; transaction: Db },
): Promise<Issue | undefined> {
  const { rows } = await transaction.query(
    sql`select 1 from issues where id = ${id} and publish_at = ${at} for update`,
  )
  if (rows.length === 0) return undefined
  const issue = await req.payload.findByID({
    collection: 'issues',
    id,
    depth: 0,
    req,
    overrideAccess: true, // the system ends what cannot be held
  })
  await req.payload.update({
    collection: 'issues',
    id,
    data: UNSCHEDULED,
    depth: 0,
    req,
    context: grantWorkflow({ collection: 'issues', id }),
    overrideAccess: true, // nobody may write these fields
  })
  withdrawGrant(req)
  const line = await recordTransition(
    {
      collection: 'issues',
      document: id,
      action: 'unschedule',
      from: 'review',
      to: 'review',
      comment: `原定${spokenMinute(at, now)}发布，已取消。${why}`,
      at: now,
    },
    { req },
  )
  await notifyUnscheduled({ issue, at, now, why, line, isAll: true }, { req })
  return issue
}
