import type { CollectionBeforeChangeHook } from 'payload'
import type { Issue } from '@/payload-types'
import { currentTransaction } from '@/db/transaction'
import { stepOf } from '@/services/issues/issueStep'
import { requirePublishable } from '@/services/issues/requirePublishable'

/** An issue that is sent to sign-off or published has its numbers, its date and approved articles, which stay locked. */
export const requireComplete: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const step = stepOf(req, originalDoc?.id)
  if (step?.action !== 'submit' && step?.action !== 'publish') return data
  await requirePublishable({ ...originalDoc, ...data } as Issue, {
    transaction: await currentTransaction(req),
  })
  return data
}
