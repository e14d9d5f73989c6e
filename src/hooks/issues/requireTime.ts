import type { CollectionBeforeChangeHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { parsePublishAt } from '@/domain/schedule'
import { spokenMinute } from '@/domain/shanghaiDate'
import type { Issue } from '@/payload-types'
import { sayFirst, stepOf, type IssueStep } from '@/services/issues/issueStep'

/**
 * An issue is scheduled for one time, and what is set is cancelled before another is: of two people at once the second
 * does not move the first one's unseen. The record says the time.
 */
export const requireTime: CollectionBeforeChangeHook<Issue> = ({ data, originalDoc, req }) => {
  const step = stepOf(req, originalDoc?.id)
  if (step?.action === 'schedule') setTime(step, { set: originalDoc?.publishAt, now: step.now })
  if (step?.action === 'unschedule') {
    if (!originalDoc?.publishAt) {
      const message = '本期没有定时发布，可能刚刚已被取消，请刷新页面查看。'
      throw new RuleError('conflict', 'not-scheduled', message)
    }
    const minute = spokenMinute(new Date(originalDoc.publishAt), step.now)
    sayFirst(step, `原定${minute}发布。`)
  }
  return data
}

function setTime(step: IssueStep, { set, now }: { set: string | null | undefined; now: Date }): void {
  if (set) {
    const message = `本期已定于${spokenMinute(new Date(set), now)}发布。要改时间，请先“取消定时”。`
    throw new RuleError('conflict', 'already-scheduled', message)
  }
  step.at = parsePublishAt(step.wantedAt, now)
  sayFirst(step, `定于${spokenMinute(step.at, now)}发布。`)
}
