import type { CollectionBeforeChangeHook } from 'payload'
import type { Issue } from '@/payload-types'
import { requirePerson } from '@/access/personRequest'
import { stepOf } from '@/services/issues/issueStep'
import { requireOther } from '@/services/issues/requireOther'

/**
 * With 双人签发 whoever sent an issue to sign-off neither publishes nor schedules it, nor corrects it for lists that nobody signed.
 * @throws RuleError forbidden
 */
export const requireSecondPerson: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const step = stepOf(req, originalDoc?.id)
  if (!step || !originalDoc) return data
  const isPublished = step.action === 'publish' || step.action === 'schedule'
  const isRelisted = step.action === 'correct' && step.correction.anew.lists
  if (isPublished || isRelisted)
    await requireOther(originalDoc, { req: requirePerson(req), what: isRelisted ? 'lists' : 'publication' })
  return data
}
