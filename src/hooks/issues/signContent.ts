import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { requirePerson } from '@/access/personRequest'
import { currentTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import { changedParts, partWords } from '@/domain/schedule'
import type { Issue, Setting } from '@/payload-types'
import { freezeBrief } from '@/services/issues/freezeBrief'
import { stepOf } from '@/services/issues/issueStep'
import { requireContents } from '@/services/issues/requireContents'
import { signedParts } from '@/services/issues/signedParts'

/**
 * Scheduling is the signature: all that publishing would ask is asked now, and what was signed is kept. At the minute
 * what would go out is held against it, and nothing goes out that nobody signed.
 */
export const signContent: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const step = stepOf(req, originalDoc?.id)
  if (step?.action === 'schedule') {
    const transaction = await currentTransaction(req)
    const context = { req: requirePerson(req), transaction, now: step.now }
    const issue = { ...originalDoc, ...data, revision: 1 } as Issue
    await requireContents(issue, context)
    step.signed = signedParts(await freezeBrief(issue, context), await settingsOf(req))
  }
  if (step?.action === 'publish' && step.isScheduled && step.frozen) {
    const changed = changedParts(
      originalDoc?.scheduledContent,
      signedParts(step.frozen, await settingsOf(req)),
    )
    if (changed.length > 0) {
      const message = `签发之后有变动：${partWords(changed)}。请看过现在的版面，再重新签发或定时。`
      throw new RuleError('conflict', 'changed-since-signed', message)
    }
  }
  return data
}

function settingsOf(req: PayloadRequest): Promise<Setting> {
  return req.payload.findGlobal({ slug: 'settings', depth: 0, req, overrideAccess: true }) // the system's own look
}
