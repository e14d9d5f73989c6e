import type { Db } from '@/db/db'
import { z } from 'zod'
import { applyErrata, type Erratum } from '@/domain/brief/errata'
import { readRows } from '@/mail/ledger/readRows'
import { issueViewSchema } from '@/domain/brief/issueView'
import type { PersonRequest } from '@/access/personRequest'
import type { FrozenBrief } from './issueStep'
import { readPublication } from './readPublication'
import { requirePrintable } from './requirePrintable'

/** Said while a restore is open; see requireMailChoice. */
export const mailTo = z.enum(['everybody', 'nobody']).optional()

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
})

/**
 * What a new revision consists of. What was frozen stays the base: only the errata change it, and it goes to the
 * mailboxes the revision before it went to.
 * @throws RuleError conflict | invalid
 */
export async function freezeCorrection(
  input: { issue: number; revision: number; reason: string; errata: readonly Erratum[] },
  { req, transaction }: { req: PersonRequest; transaction: Db },
): Promise<FrozenBrief> {
  const { issue, revision, reason, errata } = input
  const previous = await readPublication({ issue, revision: revision - 1 }, { req })
  const frozen = issueViewSchema.parse(previous.view)
  const changed = new Set<number | string>(errata.map(({ article }) => article))
  const articles = frozen.articles.flatMap(({ id }) => (changed.has(id) ? [id] : []))
  const view = { ...applyErrata(frozen, errata), revision, correction: { reason, articles } }
  await requirePrintable(view, { payload: req.payload })
  return { view, rows: await readRows(transaction, previous.id) }
}
