import type { Db } from '@/db/db'
import { z } from 'zod'
import { isSameMailing, type Mailing, mailingSchema } from '@/domain/answers/correction'
import { applyErrata } from '@/domain/brief/errata'
import { issueViewSchema } from '@/domain/brief/issueView'
import { RuleError } from '@/domain/ruleError'
import { readRows } from '@/mail/ledger/readRows'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import type { CorrectionWords, FrozenBrief } from './issueStep'
import { readPublication } from './readPublication'
import { requirePrintable } from './requirePrintable'
import { takeAnew } from './takeAnew'

/** Said while a restore is open; see requireMailChoice. */
export const mailTo = z.enum(['everybody', 'nobody']).optional()

/**
 * Characters of one table's changes: with the reason before them Payload keeps 40,000 on record. Some 300 companies whose
 * figures moved; the seven of the sample, and any office's, stay far below.
 */
const CHANGES_LIMIT = 37_000

export const correctionBody = z.object({
  comment: z.string().optional(),
  mailTo,
  errata: z
    .array(
      z.object({
        article: z.number().int(),
        find: z.string().min(1).max(500),
        replace: z.string().max(500),
        everywhere: z.boolean().default(false),
      }),
    )
    .max(50)
    .default([]),
  /** The figures of its tables are counted anew. */
  recount: z.boolean().default(false),
  /** Another day, `YYYY-MM-DD`; what is wrong with it is said by the step. */
  date: z.string().max(40).optional(),
  /** 报, 送 and 发 as they are today. */
  lists: z.boolean().default(false),
  /** With lists: which mailboxes are added, kept and left out, as the person was shown it (`mailing`). Of another it is refused. */
  seenMailing: mailingSchema.optional(),
  /** What that changes, as the person was shown it (`GET /api/issues/:id/correction`): of other changes it is refused. */
  seenChanges: z.array(z.string().max(CHANGES_LIMIT)).max(10).optional(),
})

/** `changes`: what is otherwise for being taken anew, as it is printed behind the reason; `mailChanges`: which mailboxes are. */
export type FrozenCorrection = FrozenBrief & { changes: readonly string[]; mailChanges: readonly string[] }

/**
 * What a new revision consists of. What was frozen stays the base: only the errata change it, and figures,
 * day and lists where it says that they are taken anew. It goes to the mailboxes the revision before it went to; with other lists
 * to those that the person was shown, and no other.
 * @throws RuleError conflict | invalid
 */
export async function freezeCorrection(
  input: { issue: Issue; revision: number; reason: string } & CorrectionWords,
  { req, transaction, now }: { req: PersonRequest; transaction: Db; now: Date },
): Promise<FrozenCorrection> {
  const { issue, revision, reason, errata, anew, seenChanges, seenMailing } = input
  const previous = await readPublication({ issue: issue.id, revision: revision - 1 }, { req })
  const frozen = issueViewSchema.parse(previous.view)
  const taken = await takeAnew({ issue, frozen, anew }, { req, transaction, now, isDecided: true })
  if (seenChanges && seenChanges.join('\n') !== taken.changes.join('\n'))
    throw new RuleError(
      'conflict',
      'changes-moved',
      '要更正的内容刚刚又有变动，请重新打开“发布更正”，看过以后再发布。',
    )
  if (taken.lists) requireSeenMailing(taken.lists.mailing, seenMailing)
  const changed = new Set<number | string>(errata.map(({ article }) => article))
  const articles = frozen.articles.flatMap(({ id }) => (changed.has(id) ? [id] : []))
  const correction = { reason: linesOf(reason, taken.changes), articles }
  const view = { ...applyErrata(taken.view, errata), revision, correction }
  await requirePrintable(view, { payload: req.payload })
  const rows = taken.lists?.rows ?? (await readRows(transaction, previous.id))
  const mailChanges = taken.lists?.mailing.changes ?? []
  return { view, rows, changes: taken.changes, mailChanges }
}

/** @throws RuleError invalid | conflict */
function requireSeenMailing(mailing: Mailing, seen: Mailing | undefined): void {
  if (!seen) {
    const message = '更正要发给新的名单：请打开“发布更正”，看过增加、保留和不再发的邮箱再发布。'
    throw new RuleError('invalid', 'unseen-mailboxes', message)
  }
  if (isSameMailing(seen, mailing)) return
  const message = '名单上的邮箱刚刚又有变动，请重新打开“发布更正”，看过以后再发布。'
  throw new RuleError('conflict', 'mailboxes-moved', message)
}

/** Each on a line of its own, as a paragraph is printed of it. */
function linesOf(reason: string, changes: readonly string[]): string {
  return [reason, ...changes.map((change) => `${change}。`)].filter((line) => line !== '').join('\n')
}
