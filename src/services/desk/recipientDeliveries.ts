import sql from 'sql-template-tag'
import type { PayloadRequest } from 'payload'
import type { Delivery } from '@/payload-types'
import { poolOf } from '@/db/poolOf'

const SHOWN = 15

export type RecipientDelivery = Pick<Delivery, 'id' | 'email' | 'status' | 'reason'> & {
  /** The issue's name, with its revision when it was corrected. */
  issue: string
  at: string | null
}

/** The latest mails to whoever stood behind an entry when they were published; read by the person's own rights. */
export async function recipientDeliveries(
  recipient: number,
  { req }: { req: PayloadRequest },
): Promise<{ shown: RecipientDelivery[]; total: number }> {
  const { rows } = await poolOf(req.payload).query<{ id: number; total: number }>(
    sql`select id, count(*) over ()::int as total from deliveries where recipients @> ${JSON.stringify([{ id: recipient }])}::jsonb order by id desc limit ${SHOWN}`,
  )
  const { docs } = await req.payload.find({
    collection: 'deliveries',
    where: { id: { in: rows.map(({ id }) => id) } },
    sort: '-id',
    limit: SHOWN,
    depth: 1,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return { shown: docs.map(lineOf), total: docs.length === 0 ? 0 : (rows[0]?.total ?? 0) }
}

function lineOf({ id, email, status, issue, revision, sentAt, reason }: Delivery): RecipientDelivery {
  const name = typeof issue === 'object' ? (issue.name ?? '') : ''
  return {
    id,
    email,
    status,
    issue: revision > 1 ? `${name}（第 ${revision} 版）` : name,
    at: sentAt ?? null,
    reason,
  }
}
