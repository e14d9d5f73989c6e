import type { Payload } from 'payload'
import sql from 'sql-template-tag'
import { isWorkingHour, officeCalendar } from '@/domain/calendar/workingDays'
import { signReminderWords } from '@/mail/notices/issueWords'
import { poolOf } from '@/db/poolOf'
import { idOf } from '@/domain/idOf'
import { dueMarks } from '@/domain/stages/missingMarks'
import { isRefusing } from '@/domain/stages/secrecy'
import { givenMarks } from '../issues/issueMarks'
import { readProofRule } from '../stages'
import { notifyMarksDue, notifyVerdict } from './notifyMarks'
import { willingSigners } from './notifyIssueStep'
import { notifyOnce } from './notifyOnce'
import { writeNotices } from './writeNotices'

type Waiting = { id: number; name: string; fact: string }

/** One issue that has waited for its signature so long (a scheduled one is signed) and whose signers have not been reminded of this submission. */
const waiting = ({ now, hours }: { now: Date; hours: number }) => sql`
  select id, name, fact
    from (select id, coalesce(name, '编号 ' || id) as name, submitted_at,
                 'sign-reminder:' || id || ':' || extract(epoch from submitted_at) as fact
            from issues
           where status = 'review' and publish_at is null and submitted_at <= ${now}::timestamptz - make_interval(hours => ${hours}::int)) i
   where not exists (select from told_facts f where f.fact = i.fact)
   order by submitted_at, id limit 1`

/**
 * Reminds the signers of an issue that still waits, once for each time it was sent to them, in working hours: from the
 * hour of the digest on.
 * @returns whether there was one
 */
export async function notifySignReminders({
  payload,
  now,
}: {
  payload: Payload
  now: Date
}): Promise<boolean> {
  const { calendar, digestHour, signReminderHours } = await payload.findGlobal({
    slug: 'settings',
    depth: 0,
    overrideAccess: true,
  })
  if (signReminderHours === 0) return false
  if (!isWorkingHour(now, { from: digestHour, calendar: officeCalendar(calendar) })) return false
  const { rows } = await poolOf(payload).query<Waiting>(waiting({ now, hours: signReminderHours }))
  const [next] = rows
  if (!next) return false
  const { fact, id, name } = next
  await notifyOnce(fact, {
    payload,
    notify: async ({ req, transaction }) => {
      // What is not proofed and checked does not wait for its signers.
      const everything = { depth: 0, req, overrideAccess: true } as const
      const issue = await payload.findByID({ collection: 'issues', id, ...everything })
      const marks = givenMarks(issue)
      const rule = await readProofRule(req)
      // It waits for whoever sent it, to take it back.
      if (rule.isSecrecyChecked && isRefusing(marks.secrecy)) {
        const told = { issue, check: marks.secrecy, submitter: idOf(issue.submittedBy), fact }
        return notifyVerdict(told, { req })
      }
      const due = dueMarks(marks, rule)
      if (due.next || due.isSecrecyDue) return notifyMarksDue({ issue, due, fact }, { req })
      await writeNotices(
        {
          kind: 'signing',
          fact,
          people: await willingSigners(transaction, id),
          words: (_, serverUrl) => signReminderWords({ id, name, serverUrl }),
        },
        { req, transaction },
      )
    },
  })
  return true
}
