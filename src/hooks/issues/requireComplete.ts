import type { CollectionBeforeChangeHook } from 'payload'
import type { Issue } from '@/payload-types'
import { currentTransaction } from '@/db/transaction'
import { stepOf } from '@/services/issues/issueStep'
import { requireEarlier } from '@/services/issues/requireEarlier'
import { requirePublishable } from '@/services/issues/requirePublishable'

/** An issue that is sent to sign-off or published has its numbers, its date and approved articles, which stay locked. */
export const requireComplete: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const step = stepOf(req, originalDoc?.id)
  const issue = { ...originalDoc, ...data } as Issue
  switch (step?.action) {
    case 'submit':
    case 'publish':
    case 'schedule':
      await requirePublishable(issue, { transaction: await currentTransaction(req) })
      return data
    case 'file':
      await requireEarlier(issue, { req, now: step.now })
      // Of a scan there may be no text at all; then its file is what is kept.
      await requirePublishable(issue, {
        transaction: await currentTransaction(req),
        mayBeEmpty: Boolean(issue.original),
      })
      return data
    default:
      return data
  }
}
