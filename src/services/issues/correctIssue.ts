import { z } from 'zod'
import { applyErrata, type Erratum } from '@/domain/brief/errata'
import { supersede } from '@/mail/ledger/decide'
import { readRows } from '@/mail/ledger/readRows'
import { issueViewSchema } from '@/domain/brief/issueView'
import { rawClient } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { readPublication } from './readPublication'
import { requirePrintable } from './requirePrintable'
import { transitionIssue } from './transitionIssue'
import { writeOutbox } from './writeOutbox'

export const correctionBody = z.object({
  comment: z.string().optional(),
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
 * Puts out a new revision of a published issue with a stated reason. What was frozen stays the base: only the
 * errata change it, and it goes to the mailboxes the revision before it went to.
 */
export async function correctIssue(
  { errata, ...input }: { id: number; comment?: string; errata: Erratum[]; now: Date },
  { req }: { req: PersonRequest },
): Promise<void> {
  await transitionIssue(
    { ...input, action: 'correct' },
    {
      req,
      effect: async ({ issue, decision, transaction }) => {
        const previous = issue.revision ?? 1
        const publication = await readPublication({ issue: issue.id, revision: previous }, { req })
        const reason = decision.comment ?? ''
        const revision = previous + 1
        const frozen = issueViewSchema.parse(publication.view)
        const view = { ...applyErrata(frozen, errata), revision, correction: { reason } }
        await requirePrintable(view, { payload: req.payload })
        const rows = await readRows(rawClient(transaction), publication.id)
        await supersede(rawClient(transaction), { issueId: issue.id, before: revision })
        await writeOutbox({ issue, view, rows, reason, now: input.now }, { req, transaction })
        return { revision }
      },
    },
  )
}
