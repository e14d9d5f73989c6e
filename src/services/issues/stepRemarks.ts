import { officeCalendar } from '@/domain/calendar/workingDays'
import { scheduleRemarks } from '@/domain/schedule'
import { spokenMinute } from '@/domain/shanghaiDate'
import type { IssueAction } from '@/domain/workflow/issue'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { findReadable } from '../findReadable'

/** What a step led to that whoever took it did not ask for, in sentences. */
export async function stepRemarks(
  { action, before, now }: { action: IssueAction; before: Issue; now: Date },
  { req }: { req: PersonRequest },
): Promise<string[]> {
  if (before.publishAt && (action === 'return' || action === 'publish')) {
    const minute = spokenMinute(new Date(before.publishAt), now)
    return [`本期原定${minute}发布，定时已随之取消，设定人会收到通知。`]
  }
  if (action !== 'schedule') return []
  const issue = await findReadable('issues', before.id, { req })
  if (!issue?.publishAt) return []
  return remarksOfTime({ at: new Date(issue.publishAt), date: issue.date }, { req })
}

/** What is worth a word about a time, by the office's calendar. */
export async function remarksOfTime(
  { at, date }: { at: Date; date: string },
  { req }: { req: PersonRequest },
): Promise<string[]> {
  const { calendar } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    req,
    overrideAccess: true, // which days are worked is no secret
  })
  return scheduleRemarks({ at, date, calendar: officeCalendar(calendar) })
}
