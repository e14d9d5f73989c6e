import type { PayloadRequest } from 'payload'
import sql from 'sql-template-tag'
import { currentTransaction } from '@/db/transaction'
import type { Db } from '@/db/db'
import { changedParts, partWords, type SignedPart } from '@/domain/schedule'
import { RuleError } from '@/domain/ruleError'
import { isKeeper, readsDesk } from '@/domain/workflow/standing'
import { spokenMinute } from '@/domain/shanghaiDate'
import type { Issue } from '@/payload-types'
import { buildIssueView } from './buildIssueView'
import { cancelSchedule } from './cancelSchedule'
import { hasMarks, standingMarks, type StandingMarks, whoseMarks } from './issueMarks'
import { lapseMarks } from './lapseMarks'
import { readAudience } from './readAudience'
import { signedParts } from './signedParts'

/**
 * After a change of what issues are printed with or sent to: ends the schedule of each that is no longer what was signed.
 * Marks of 三校 and 保密审查 on pages that are others now fall.
 * @param change.what was changed, as the screen calls it
 * @param change.parts of an issue that such a change can touch; all where not said
 * @returns a remark for whoever changed it, for each; nothing for an author
 */
export async function cancelChanged(
  { what, parts }: { what: string; parts?: readonly SignedPart[] },
  { req }: { req: PayloadRequest },
): Promise<string[]> {
  const { [PUT_OFF]: putOff }: Putting = req.context
  if (putOff) {
    putOff.asked = true
    return []
  }
  const transaction = await currentTransaction(req)
  const { rows } = await transaction.query<{ id: number; publishAt: Date | null; now: Date }>(
    sql`select id, publish_at as "publishAt", now() from issues
         where publish_at is not null
            or (status = 'review' and (jsonb_typeof(proofs) = 'array' or jsonb_typeof(secrecy_verdict) = 'object'))
         order by id for update`,
  )
  const remarks: string[] = []
  for (const { id, publishAt: at, now } of rows) {
    const { changed, refused, marks } = await changedSinceSigned(id, { req, transaction, now })
    remarks.push(...(await lapseTouched(marks, { what, parts, now }, { req })))
    if (!at) continue
    const touched = parts ? changed.filter((part) => parts.includes(part)) : changed
    if (touched.length === 0 && refused === undefined) continue
    const led =
      refused === undefined ? `本期的${partWords(touched)}与签发时不同。` : `本期排不出来了：${refused}`
    const why = `“${what}”有改动，${led}`
    const issue = await cancelSchedule({ id, at, why, now }, { req, transaction })
    remarks.push(...remarkFor(req, `${issue?.name ?? `编号 ${id}`}原定${spokenMinute(at, now)}发布`))
  }
  return remarks
}

const PUT_OFF = 'comparisonPutOff'
type PutOff = { asked: boolean }
type Putting = { [PUT_OFF]?: PutOff }

/** Many writes with one comparison after the last, where each write's hook would make one. @returns as cancelChanged */
export async function cancelChangedOnce(
  change: Parameters<typeof cancelChanged>[0],
  { req, write }: { req: PayloadRequest; write: () => Promise<void> },
): Promise<string[]> {
  const putOff: PutOff = { asked: false }
  req.context = { ...req.context, [PUT_OFF]: putOff }
  try {
    await write()
  } finally {
    const { [PUT_OFF]: _over, ...rest }: PayloadRequest['context'] & Putting = req.context
    req.context = rest
  }
  return putOff.asked ? cancelChanged(change, { req }) : []
}

/** Which issue is about to come out, and when, is the office's business alone. */
function remarkFor({ user }: PayloadRequest, which: string): string[] {
  const led = '您的改动会印在这一期或改变它发给谁，定时发布已取消，并通知了签发人。'
  if (readsDesk(user)) return [`${which}：${led}`]
  return isKeeper(user) ? [`有一期已定时发布：${led}`] : []
}

type ChangedMarks = { issue: Issue; fallen: StandingMarks; changed: SignedPart[] }

async function lapseTouched(
  marks: ChangedMarks | undefined,
  { what, parts, now }: { what: string; parts: readonly SignedPart[] | undefined; now: Date },
  { req }: { req: PayloadRequest },
): Promise<string[]> {
  if (!marks || !hasMarks(marks.fallen)) return []
  const { issue, fallen, changed } = marks
  const touched = parts ? changed.filter((part) => parts.includes(part)) : changed
  if (touched.length === 0) return []
  const why = `“${what}”有改动，版面随之变动（${partWords(touched)}）`
  await lapseMarks({ issue, fallen, why }, { req, now })
  if (!readsDesk(req.user)) return []
  return [
    `${issue.name ?? `编号 ${issue.id}`}：您的改动会印在这一期，${whoseMarks(fallen)}随之取消，已通知本人。`,
  ]
}

async function changedSinceSigned(
  id: number,
  { req, transaction, now }: { req: PayloadRequest; transaction: Db; now: Date },
): Promise<{ changed: SignedPart[]; refused?: string; marks?: ChangedMarks }> {
  // The system looks for the office: whoever keeps the settings need not read what is not published.
  const everything = { depth: 0, req, overrideAccess: true } as const
  const issue = await req.payload.findByID({ collection: 'issues', id, ...everything })
  const settings = await req.payload.findGlobal({ slug: 'settings', ...everything })
  try {
    const audience = await readAudience(issue, { req, settings })
    const context = { req, database: transaction, audience, settings, now }
    const view = await buildIssueView({ ...issue, revision: 1 }, context)
    return {
      marks: { issue, ...standingMarks(issue, view) },
      changed: changedParts(
        issue.scheduledContent,
        signedParts({ view, rows: audience.plan.rows }, settings),
      ),
    }
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return { changed: [], refused: error.message }
  }
}
