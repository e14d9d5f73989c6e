import type { CollectionBeforeChangeHook, TypeWithID } from 'payload'
import { RuleError } from '@/domain/ruleError'

type Dated = TypeWithID & { baseVersion?: string | null; updatedAt?: string }

/**
 * Two people with the same document open: the later one to save is told, and keeps the text, instead of silently
 * overwriting the earlier one's. The row is locked (lockDocument), so that two saves at once cannot both pass.
 */
export const refuseStale: CollectionBeforeChangeHook<Dated> = ({ data, operation, originalDoc, context }) => {
  const { baseVersion, ...written } = data
  const isStale =
    operation === 'update' &&
    // Payload's own mark: an old version carries its own time, and is meant to be older.
    context.isRestoringVersion !== true &&
    typeof baseVersion === 'string' &&
    Date.parse(baseVersion) < Date.parse(originalDoc?.updatedAt ?? '')
  if (!isStale) return written
  const message =
    '在您打开之后，另一位同事（或您在另一个窗口）已经保存过新的内容。为免互相覆盖，这次没有保存；您写的文字还在页面上。请对照后再保存。'
  throw new RuleError('conflict', 'stale', message)
}
