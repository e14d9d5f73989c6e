import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import type { Issue } from '@/payload-types'
import { stepOf } from '@/services/issues/issueStep'

/** Whoever says which state of an issue was read signs that state, and none that came after it unseen. */
export const requireSeen: CollectionBeforeChangeHook<Issue> = ({ data, originalDoc, req }) => {
  const seen = stepOf(req, originalDoc?.id)?.seen
  if (seen === undefined || seen === originalDoc?.updatedAt) return data
  const message =
    '您打开之后，本期有过变动（退回修改并重新送签，或者设定、取消过定时发布，有了新的校对或保密审查）。请刷新页面，看过新的版面再决定。'
  throw new RuleError('conflict', 'changed-since', message)
}
