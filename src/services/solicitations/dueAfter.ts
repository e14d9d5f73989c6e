import type { PayloadRequest } from 'payload'
import { officeCalendar, workingDaysAfter } from '@/domain/calendar/workingDays'
import { dayInShanghai } from '@/domain/shanghaiDate'

/** The day that is so many working days after today, by the office's own calendar. */
export async function dueAfter(
  days: number,
  { req, now }: { req: PayloadRequest; now: Date },
): Promise<string> {
  const { calendar } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    req,
    overrideAccess: true, // which days are worked is no secret
  })
  return workingDaysAfter(dayInShanghai(now), days, officeCalendar(calendar))
}
