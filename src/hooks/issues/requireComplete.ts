import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { dayInShanghai } from '@/domain/shanghaiDate'
import type { Issue } from '@/payload-types'
import { currentTransaction } from '@/db/transaction'
import { stepOf } from '@/services/issues/issueStep'
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
      requireEarlier(issue, { now: step.now })
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

/** What has not come out yet cannot have been printed before: it is published. */
function requireEarlier({ date }: Issue, { now }: { now: Date }): void {
  if (date <= dayInShanghai(now)) return
  const message = `印发日期是 ${date}，还没有到。“补录归档”只用于从前已经印发的各期；新的一期请“送签”后发布。`
  throw new RuleError('invalid', 'not-earlier', message)
}
