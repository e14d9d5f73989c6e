import { RuleError } from '@/domain/ruleError'
import type { Issue } from '@/payload-types'
import { requireContent } from '../articles/requireContent'
import { applyStep } from '../articles/transitionArticle'
import type { PersonRequest } from '@/access/personRequest'
import { articleIds } from './articleIds'
import { buildIssueView } from './buildIssueView'
import { readAudience } from './readAudience'
import { isSubmitter } from './readSignOff'
import { requirePrintable } from './requirePrintable'
import { requirePublishable } from './requirePublishable'
import { transitionIssue } from './transitionIssue'
import { writeOutbox } from './writeOutbox'

export type PublishInput = {
  id: number
  comment?: string
  now: Date
  /** `nobody`: an issue that went out on paper before it was entered here. Printed and filed, not mailed. */
  mailTo?: 'everybody' | 'nobody'
}

/**
 * Publishes an issue: one transaction freezes what the brief consists of, moves its articles along and writes the
 * rows from which the worker makes the PDF and the mail. Nothing is rendered or sent here.
 */
export async function publishIssue(
  { mailTo = 'everybody', ...input }: PublishInput,
  { req }: { req: PersonRequest },
): Promise<void> {
  await transitionIssue(
    { ...input, action: 'publish' },
    {
      req,
      effect: async ({ issue, transaction }) => {
        const settings = await req.payload.findGlobal({
          slug: 'settings',
          depth: 0,
          req,
          overrideAccess: true,
        })
        requireSecondPerson(issue, { by: req.user.id, dualSignOff: settings.dualSignOff ?? false })
        await requirePublishable(issue, { transaction })
        const audience = await readAudience({ req })
        const view = await buildIssueView(issue, { req, database: transaction, audience, settings })
        await requirePrintable(view, { payload: req.payload })
        await publishArticles(issue, { now: input.now, req })
        const rows = mailTo === 'everybody' ? audience.plan.rows : []
        await writeOutbox({ issue, view, rows, now: input.now }, { req, transaction })
        return { publishedAt: input.now.toISOString(), revision: 1 }
      },
    },
  )
}

async function publishArticles(issue: Issue, { now, req }: { now: Date; req: PersonRequest }): Promise<void> {
  for (const id of articleIds(issue)) {
    const article = await req.payload.findByID({
      collection: 'articles',
      id,
      depth: 0,
      req,
      overrideAccess: true,
    })
    requireContent(article)
    await applyStep(article, { id, action: 'publish', now, asPartOfIssue: true }, { req })
  }
}

function requireSecondPerson(issue: Issue, { by, dualSignOff }: { by: number; dualSignOff: boolean }): void {
  if (!dualSignOff || !isSubmitter(issue, by)) return
  const message = '已启用“双人签发”：送签人不能自己签发。请另一位审核人员来发布。'
  throw new RuleError('forbidden', 'dual-sign-off', message)
}
