import sql from 'sql-template-tag'
import type { Payload } from 'payload'
import { progress } from '@/domain/delivery/statuses'
import { countDeliveries } from '@/mail/ledger/countDeliveries'
import { deliveredWords } from '@/mail/notices/officeWords'
import { poolOf } from '@/db/poolOf'
import { officePeople } from './people'
import { notifyOnce } from './notifyOnce'
import { writeNotices } from './writeNotices'

type Settled = {
  id: number
  issueId: number
  revision: number
  publishedBy: number | null
  name: string
}

/**
 * Tells whoever published a revision, and the administrators, that its mail is settled: all sent, or some needs a
 * person. Derived from counted rows, once a revision; a revision that was corrected meanwhile is nobody's concern.
 * @returns whether there was one
 */
export async function notifyDelivered({ payload }: { payload: Payload }): Promise<boolean> {
  const { rows } = await poolOf(payload).query<Settled>(
    sql`select p.id, p.issue_id as "issueId", p.revision::int, p.published_by_id as "publishedBy",
            coalesce(i.name, '') as name
       from publications p join issues i on i.id = p.issue_id and i.revision = p.revision
      where not exists (select from told_facts f where f.fact = 'delivered:' || p.id)
        and exists (select from deliveries d where d.publication_id = p.id)
        and not exists (select from deliveries d where d.publication_id = p.id and d.status in ('pending', 'sending'))
      order by p.id limit 1`,
  )
  const [settled] = rows
  if (!settled) return false
  const { id, issueId, revision, publishedBy, name } = settled
  const fact = `delivered:${id}`
  return notifyOnce(fact, {
    payload,
    notify: async ({ req, transaction }) => {
      const db = transaction
      const counts = await countDeliveries(db, { issueId, revision })
      await writeNotices(
        {
          kind: 'delivered',
          fact,
          people: await officePeople(db, { kind: 'delivered', only: publishedBy }),
          words: (_, serverUrl) =>
            deliveredWords({
              issue: { id: issueId, name },
              counts,
              progress: progress(counts),
              serverUrl,
            }),
        },
        { req, transaction },
      )
    },
  })
}
