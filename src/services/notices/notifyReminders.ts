import type { Payload } from 'payload'
import sql from 'sql-template-tag'
import { isWorkingDay, lastDayOfRest, officeCalendar } from '@/domain/calendar/workingDays'
import { dayInShanghai, hourInShanghai } from '@/domain/shanghaiDate'
import { remindedWords } from '@/mail/notices/solicitationWords'
import { poolOf } from '@/db/poolOf'
import { authorsOfCompanies } from './people'
import { notifyOnce } from './notifyOnce'
import { writeNotices } from './writeNotices'

type Due = {
  id: number
  topic: string
  description: string
  due: string
  wanted: number
  received: number
  company: number
  fact: string
}

/** One company that was asked before today, has sent in fewer than are wanted, and has not been reminded. */
const due = ({ today, from, reminderDays }: { today: string; from: string; reminderDays: number }) => sql`
  select s.id, s.topic, coalesce(s.description, '') as description, s.due, coalesce(s.wanted, 1)::int as wanted, sent.count as received, r.companies_id as company,
         'reminded:' || s.id || ':company:' || r.companies_id as fact
    from solicitations s join solicitations_rels r on r.parent_id = s.id and r.path = 'companies'
    join lateral (select count(*)::int from articles a where a.solicitation_id = s.id and a.company_id = r.companies_id
                    and a.first_submitted_at is not null) sent on sent.count < coalesce(s.wanted, 1)
   where s.status = 'open' and s.due >= ${today} and s.due <= to_char(${from}::date + ${reminderDays}::int, 'YYYY-MM-DD')
     and to_char(s.opened_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') < ${today}
     and not exists (select from told_facts f
                      where f.fact = 'reminded:' || s.id || ':company:' || r.companies_id)
   order by s.due, s.id, r."order" limit 1`

/**
 * Reminds the authors of one company of what it has not answered, some days before the due day, from the hour of the
 * digest on, on working days; once, and at the latest on the last working day there is for it.
 * @returns whether there was one
 */
export async function notifyReminders({ payload, now }: { payload: Payload; now: Date }): Promise<boolean> {
  const { calendar, digestHour, reminderDays } = await payload.findGlobal({
    slug: 'settings',
    depth: 0,
    overrideAccess: true,
  })
  if (hourInShanghai(now) < digestHour) return false
  const today = dayInShanghai(now)
  const days = officeCalendar(calendar)
  if (!isWorkingDay(today, days)) return false
  // What would be said on a day off is said on the last working day before it.
  const from = lastDayOfRest(today, days)
  const { rows } = await poolOf(payload).query<Due>(due({ today, from, reminderDays }))
  const [next] = rows
  if (!next) return false
  const { fact, company, ...asked } = next
  await notifyOnce(fact, {
    payload,
    notify: async ({ req, transaction }) =>
      writeNotices(
        {
          kind: 'reminded',
          fact,
          people: await authorsOfCompanies(transaction, {
            kind: 'reminded',
            companies: [company],
          }),
          words: (_, serverUrl) => remindedWords({ ...asked, today, serverUrl }),
        },
        { req, transaction },
      ),
  })
  return true
}
