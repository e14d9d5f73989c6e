import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { currentTransaction, inTransaction, lockRow } from '@/db/transaction'
import { partWords } from '@/domain/schedule'
import { proofRule } from '@/domain/stages/proofs'
import { RuleError } from '@/domain/ruleError'
import type { Issue } from '@/payload-types'
import { notifyMarksLapsed } from '../notices/notifyMarks'
import { recordTransition } from '../recordTransition'
import { grantWorkflow, withdrawGrant } from '../workflowContext'
import { buildIssueView } from './buildIssueView'
import { cancelSchedule } from './cancelSchedule'
import {
  givenMarks,
  givers,
  hasMarks,
  isAsked,
  standingMarks,
  type StandingMarks,
  whoseMarks,
} from './issueMarks'
import { readAudience } from './readAudience'
import { UNMARKED } from './unmarked'

type Lapse = { issue: Issue; fallen: StandingMarks; why: string }

/** Takes the marks of an issue away whose pages changed from afar; on record, and told. */
export async function lapseMarks(
  { issue, ...lapse }: Lapse,
  { req, now }: { req: PayloadRequest; now: Date },
): Promise<void> {
  await req.payload.update({
    collection: 'issues',
    id: issue.id,
    data: UNMARKED,
    depth: 0,
    req,
    context: grantWorkflow({ collection: 'issues', id: issue.id }),
    overrideAccess: true, // nobody may write these fields
  })
  withdrawGrant(req)
  await recordMarksLapsed({ issue: { ...issue, ...UNMARKED }, ...lapse }, { req, now })
}

/** The line that says whose marks fell, and why; those people are told, and, unless `isDueTold`, whoever may give them anew. */
export async function recordMarksLapsed(
  { issue, fallen, why, isDueTold }: Lapse & { isDueTold?: boolean },
  { req, now }: { req: PayloadRequest; now: Date },
): Promise<void> {
  const whose = whoseMarks(fallen)
  const line = await recordTransition(
    {
      collection: 'issues',
      document: issue.id,
      action: 'lapse',
      from: 'review',
      to: 'review',
      comment: `${why}，${whose}随之取消。`,
      at: now,
    },
    { req },
  )
  const by = givers(fallen)
  await notifyMarksLapsed({ issue, by, whose, why, line, isDueTold }, { req })
}

/**
 * Takes marks away whose pages became others without anybody's write, as a figure of the table does, and ends the schedule that
 * rests on them: found when a step is tried, when the issue is to go out, and by the worker, in a transaction of its own where
 * `req` has none. Until then they stand, and nobody could give them anew. Where the office asks for no marks they are let alone.
 */
export async function lapseStale(
  id: number,
  { payload, req: given, now }: { payload: Payload; req?: PayloadRequest; now: Date },
): Promise<void> {
  const req = given ?? (await createLocalReq({}, payload))
  await inTransaction(req, async () => {
    const database = await currentTransaction(req)
    if (!(await lockRow(database, { table: 'issues', id }))) return
    const everything = { depth: 0, req, overrideAccess: true } as const
    const issue = await payload.findByID({ collection: 'issues', id, ...everything })
    if (issue.status !== 'review' || !hasMarks(givenMarks(issue))) return
    const settings = await payload.findGlobal({ slug: 'settings', ...everything })
    if (!isAsked(proofRule(settings))) return
    try {
      const audience = await readAudience(issue, { req, settings })
      const context = { req, database, audience, settings, now }
      const view = await buildIssueView({ ...issue, revision: 1 }, context)
      const { fallen, changed } = standingMarks(issue, view)
      if (!hasMarks(fallen)) return
      const why = `版面有变动（${partWords(changed)}）`
      await lapseMarks({ issue, fallen, why }, { req, now })
      if (!issue.publishAt) return
      const ended = { id, at: new Date(issue.publishAt), why: `${why}，${whoseMarks(fallen)}随之取消。`, now }
      await cancelSchedule(ended, { req, transaction: database })
    } catch (error) {
      // What cannot be set has other faults, which are told by themselves.
      if (!(error instanceof RuleError)) throw error
    }
  })
}
