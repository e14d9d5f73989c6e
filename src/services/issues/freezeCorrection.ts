import type { Db } from '@/db/db'
import { z } from 'zod'
import { applyErrata, type Erratum } from '@/domain/brief/errata'
import { type Anew, changesBetween, takenAnew, takesAnew } from '@/domain/brief/takenAnew'
import { type IssueView, issueViewSchema } from '@/domain/brief/issueView'
import { RuleError } from '@/domain/ruleError'
import { isDay } from '@/domain/shanghaiDate'
import type { PlannedRow } from '@/mail/ledger/insertRows'
import { readRows } from '@/mail/ledger/readRows'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { buildIssueView } from './buildIssueView'
import type { FrozenBrief } from './issueStep'
import { readAudience } from './readAudience'
import { readPublication } from './readPublication'
import { requirePrintable } from './requirePrintable'

/** Said while a restore is open; see requireMailChoice. */
export const mailTo = z.enum(['everybody', 'nobody']).optional()

const anew = z.object({
  recount: z.boolean().default(false),
  lists: z.boolean().default(false),
  date: z.string().optional(),
})

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
  anew: anew.optional(),
})

/** `changes`: what is taken from today, as it is printed behind the reason. */
export type FrozenCorrection = FrozenBrief & { changes: readonly string[] }

/**
 * What a new revision consists of. What was frozen stays the base: only the errata change it, and what is taken anew from
 * today by name. It goes to the mailboxes the revision before it went to, and with new lists to those that came to them.
 * @throws RuleError conflict | invalid
 */
export async function freezeCorrection(
  input: { issue: Issue; revision: number; reason: string; errata: readonly Erratum[]; anew: Anew },
  { req, transaction }: { req: PersonRequest; transaction: Db },
): Promise<FrozenCorrection> {
  const { issue, revision, reason, errata } = input
  const previous = await readPublication({ issue: issue.id, revision: revision - 1 }, { req })
  const frozen = issueViewSchema.parse(previous.view)
  const rows = await readRows(transaction, previous.id)
  const taken = await takeAnew({ issue, frozen, rows, anew: input.anew }, { req, transaction })
  const changed = new Set<number | string>(errata.map(({ article }) => article))
  const articles = frozen.articles.flatMap(({ id }) => (changed.has(id) ? [id] : []))
  const said = [reason, taken.changes.join('；')].filter((text) => text !== '').join('\n')
  const correction = { reason: said, articles }
  const view = { ...applyErrata(taken.view, errata), revision, correction }
  await requirePrintable(view, { payload: req.payload })
  return { view, rows: taken.rows, changes: taken.changes }
}

/**
 * The last revision with what is taken anew, and how the two differ.
 * @throws RuleError invalid, where nothing of it would print otherwise
 */
export async function takeAnew(
  input: { issue: Issue; frozen: IssueView; rows: readonly PlannedRow[]; anew: Anew },
  { req, transaction }: { req: PersonRequest; transaction: Db },
): Promise<FrozenCorrection> {
  const { issue, frozen, rows, anew: wanted } = input
  if (!takesAnew(wanted)) return { view: frozen, rows, changes: [] }
  // It was never mailed, and what it printed then is not ours to count.
  if (issue.filed)
    throw new RuleError('invalid', 'filed', '补录的往期只更正文字；附表、名单和日期照当时印的，不重印。')
  if (wanted.date !== undefined && !isDay(wanted.date))
    throw new RuleError('invalid', 'bad-date', '改正后的印发日期有误，请填写一个存在的日期。')
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req, overrideAccess: true })
  const audience = await readAudience(issue, { req, settings })
  const dated = { ...issue, date: wanted.date ?? issue.date }
  const today = await buildIssueView(dated, { req, database: transaction, audience, settings })
  const view = takenAnew(frozen, today, wanted)
  const changes = changesBetween(frozen, view)
  if (changes.length === 0) {
    const message = '按现在的统计、名单或日期，印出来和原来一样，没有可更正的。请取消勾选，或者照实填写日期。'
    throw new RuleError('invalid', 'nothing-changed', message)
  }
  const reached = new Set(rows.map(({ email }) => email))
  const added = wanted.lists ? audience.plan.rows.filter(({ email }) => !reached.has(email)) : []
  return { view, rows: [...rows, ...added], changes }
}
