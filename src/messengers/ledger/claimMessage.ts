import sql from 'sql-template-tag'
import type { MessengerName } from '@/domain/messenger'
import type { Db } from '@/db/db'
import type { Held } from '@/mail/ledger/claim'
import type { Message } from '../messenger'
import { GIVE_UP_MS } from './endMessages'

export type ClaimedMessage = {
  held: Held
  message: Message
  /** Attempts before this one. */
  attempts: number
  /** Milliseconds since the first attempt; 0 when there was none. */
  ageMs: number
}

type Row = Omit<Message, 'id'> & { id: number; messageId: string; attempts: number; ageMs: number }

/**
 * Takes one row of a messenger whose time has come, or answers undefined. Passed over: rows another worker holds, and
 * those whose messenger or account must rest, and what is too old to be told.
 */
export async function claimMessage(
  db: Db,
  { messenger, token, leaseMs }: { messenger: MessengerName; token: string; leaseMs: number },
): Promise<ClaimedMessage | undefined> {
  const { rows } = await db.query<Row>(sql`
    with due as (
      select d.id from messages d
       where d.messenger = ${messenger} and d.status = 'pending' and d.next_attempt_at <= now()::timestamptz(3)
         and d.created_at > now() - ${GIVE_UP_MS} * interval '1 millisecond'
         and (d.lease_until is null or d.lease_until <= now())
         and not exists (select from mail_lanes m where m.not_before > now()
           and m.lane in (${laneOf(messenger)}::text, ${restLaneOf(messenger)}::text, ${laneOf(messenger)}::text || ':' || d.address))
       order by d.next_attempt_at, d.id limit 1 for update of d skip locked
    )
    update messages d set lease_token = ${token}, lease_until = now() + ${leaseMs} * interval '1 millisecond'
      from due where d.id = due.id
    returning d.id, d.message_id as "messageId", d.kind, d.address,
      d.subject, d.link, d.attempts::int as attempts,
      coalesce(extract(epoch from now() - d.first_attempt_at) * 1000, 0)::float8 as "ageMs"`)
  const [row] = rows
  if (!row) return undefined
  const { id, messageId, attempts, ageMs, kind, address, subject, link } = row
  return {
    held: { ledger: 'messages', id, token },
    message: { id: messageId, kind, address, subject, link },
    attempts,
    ageMs,
  }
}

/** The lane of a messenger, or of one account there, among those of mail. No receiving domain has a colon. */
export function laneOf(messenger: MessengerName, address?: string): string {
  return `messenger:${messenger}${address === undefined ? '' : `:${address}`}`
}

/** What keeps a messenger from sending anything, apart from its pace. No account is called so. */
export function restLaneOf(messenger: MessengerName): string {
  return laneOf(messenger, '*')
}
