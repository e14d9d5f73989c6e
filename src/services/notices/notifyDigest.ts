import sql from 'sql-template-tag'
import type { Payload } from 'payload'
import { isWorkingDay, officeCalendar } from '@/domain/calendar/workingDays'
import { dayInShanghai, hourInShanghai, printedDay } from '@/domain/shanghaiDate'
import { digestWords } from '@/mail/notices/officeWords'
import { officePeople } from './people'
import { notifyOnce } from './notifyOnce'
import { writeNotices } from './writeNotices'

const LISTED = 20

type Waiting = { title: string; company: string | null; since: Date; total: number }

/**
 * Once a working day, from the hour that is set on, what waits for review. An hour that no worker saw is caught up the
 * same day; a day on which nothing waited at that hour is done.
 */
export async function notifyDigest({ payload, now }: { payload: Payload; now: Date }): Promise<boolean> {
  const day = dayInShanghai(now)
  const settings = await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })
  const { digestHour, calendar } = settings
  if (!isWorkingDay(day, officeCalendar(calendar)) || hourInShanghai(now) < digestHour) return false
  const fact = `digest:${day}`
  return notifyOnce(fact, {
    payload,
    notify: async ({ req, transaction }) => {
      const db = transaction
      const { rows } = await db.query<Waiting>(
        sql`select coalesce(nullif(a.title, ''), '（未填标题）') as title, c.short_name as company,
                coalesce(a.first_submitted_at, a.created_at) as since, (count(*) over ())::int as total
           from articles a left join companies c on c.id = a.company_id
          where a.status = 'review' order by since, a.id limit ${LISTED}`,
      )
      const [first] = rows
      if (!first) return
      const oldest = rows.map(({ title, company, since }) => ({
        title,
        company: company ?? '本局',
        day: printedDay(dayInShanghai(since)),
      }))
      await writeNotices(
        {
          kind: 'digest',
          fact,
          people: await officePeople(db, { kind: 'digest' }),
          words: (_, serverUrl) => digestWords({ total: first.total, oldest, serverUrl }),
        },
        { req, transaction },
      )
    },
  })
}
