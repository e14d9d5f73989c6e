import type { CollectionAfterChangeHook } from 'payload'
import {
  isWorkingDay,
  isYearKnown,
  lastDayOfRest,
  officeCalendar,
  unknownYear,
} from '@/domain/calendar/workingDays'
import { dayInShanghai, printedDay, startOfDay, weekdayOf } from '@/domain/shanghaiDate'

type Dated = { id: number; due?: string | null }

/**
 * A day by which something is due that nobody works on: whoever set it reads so in the answer, as `remarks`, with the next
 * day that is worked; and so of a year whose holidays nobody knows yet. Neither is refused.
 */
export function remarkDueDay(label: string): CollectionAfterChangeHook<Dated> {
  return async ({ doc, previousDoc, req }) => {
    const { due } = doc
    if (!due || due === previousDoc?.due) return doc
    const { calendar } = await req.payload.findGlobal({
      slug: 'settings',
      depth: 0,
      req,
      overrideAccess: true, // which days are worked is no secret
    })
    const days = officeCalendar(calendar)
    const remarks = []
    if (!isWorkingDay(due, days)) {
      const next = dayInShanghai(startOfDay(lastDayOfRest(due, days), 1))
      remarks.push(
        `${label}${printedDay(due)}（${weekdayOf(due)}）不是工作日，下一个工作日是${printedDay(next)}（${weekdayOf(next)}），请看是否要改。`,
      )
    }
    const year = Number(due.slice(0, 4))
    if (!isYearKnown(year) && !days.has(due)) remarks.push(unknownYear(year))
    return remarks.length > 0 ? { ...doc, remarks } : doc
  }
}
