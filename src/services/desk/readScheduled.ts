import type { PayloadRequest } from 'payload'
import { officeCalendar } from '@/domain/calendar/workingDays'
import { scheduleRemarks } from '@/domain/schedule'
import { scheduledLine } from '@/domain/scheduledLine'
import type { AwaitingIssue } from './readAwaiting'

/** When an issue goes out by itself, in words, and what is worth a word about that; undefined where it does not. */
export async function readScheduled(
  { publishAt, scheduledBy, date }: AwaitingIssue,
  { req }: { req: PayloadRequest },
): Promise<{ line: string; remarks: string[] } | undefined> {
  if (!publishAt) return undefined
  const { calendar } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    req,
    overrideAccess: true, // which days are worked is no secret
  })
  return {
    line: scheduledLine({ at: publishAt, by: scheduledBy, now: new Date() }),
    remarks: scheduleRemarks({ at: publishAt, date, calendar: officeCalendar(calendar) }),
  }
}
