import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import type { Issue } from '@/payload-types'
import { requirePerson } from '@/access/personRequest'
import { stepOf } from '@/services/issues/issueStep'
import { readSignOff } from '@/services/issues/readSignOff'

/** With 双人签发 whoever sent an issue to sign-off neither publishes nor schedules it. */
export const requireSecondPerson: CollectionBeforeChangeHook<Issue> = async ({ data, originalDoc, req }) => {
  const action = stepOf(req, originalDoc?.id)?.action
  if (!originalDoc || (action !== 'publish' && action !== 'schedule')) return data
  if ((await readSignOff(originalDoc, { req: requirePerson(req) })) !== 'notYou') return data
  const message = '已启用“双人签发”：送签人不能自己签发。请另一位审核人员来发布。'
  throw new RuleError('forbidden', 'dual-sign-off', message)
}
