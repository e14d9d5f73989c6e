import type { CollectionBeforeChangeHook } from 'payload'
import type { Issue } from '@/payload-types'
import { currentTransaction } from '@/db/transaction'
import { requirePerson } from '@/access/personRequest'
import { freezeBrief } from '@/services/issues/freezeBrief'
import { freezeFiled } from '@/services/issues/freezeFiled'
import { freezeCorrection } from '@/services/issues/freezeCorrection'
import { sayThen, stepOf } from '@/services/issues/issueStep'

/**
 * What goes out is settled before anything is written: articles, order, numbers, lists and figures of an issue that is
 * published or filed; of one that is corrected, what was frozen, the errata, and what is taken anew. What would not print stops here.
 */
export const freezeView: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const step = stepOf(req, originalDoc?.id)
  if (step?.action !== 'publish' && step?.action !== 'correct' && step?.action !== 'file') return data
  const context = { req: requirePerson(req), transaction: await currentTransaction(req), now: step.now }
  const issue = { ...originalDoc, ...data } as Issue
  if (step.action === 'publish') {
    step.frozen = await freezeBrief({ ...issue, revision: 1 }, context)
    return data
  }
  if (step.action === 'file') {
    step.frozen = await freezeFiled({ ...issue, revision: 1 }, context)
    return data
  }
  const { changes, mailChanges, ...frozen } = await freezeCorrection(
    { issue, revision: issue.revision ?? 1, reason: step.comment, ...step.correction },
    context,
  )
  step.frozen = frozen
  // Mailboxes are for the record, and the release sheet that prints it (意见): no brief and no mail names them.
  sayThen(step, [...changes, ...mailChanges].join('；'))
  // Lists, search and counting go by the day that is printed.
  const { date } = step.correction.anew
  return date === undefined ? data : { ...data, date }
}
