import sql from 'sql-template-tag'
import type { PayloadRequest } from 'payload'
import { decodeJwt } from 'jose'
import { z } from 'zod'
import type { Db } from '@/db/db'
import { browserName } from '@/domain/browserName'
import { currentTransaction } from '@/db/transaction'
import { clientAddress } from './clientAddress'

/** Seconds within which two logins of one account can have read the same list. Older sessions stand in the list read. */
const OVERLAP = 120

const claims = z.object({ sid: z.string(), iat: z.number(), exp: z.number() })

/**
 * Payload reads an account's list of sessions, looks at the password, and writes the whole list with the new session in
 * it: of logins at the same moment only the last would stay. Its write waits for the row, so that here, in the same
 * transaction, all that were opened meanwhile are known and are put back, and none that were ended.
 */
export async function keepSessions(
  { user, token, isOnly }: { user: number; token: string; isOnly: boolean },
  { req }: { req: PayloadRequest },
): Promise<void> {
  const transaction = await currentTransaction(req)
  const { sid, iat, exp } = claims.parse(decodeJwt(token))
  await transaction.query(sql`select 1 from users where id = ${user} for no key update`)
  if (isOnly) await endAllSessions(transaction, { user })
  await transaction.query(sql`insert into session_log (sid, user_id, created_at, expires_at, address, agent)
    values (${sid}, ${user}, to_timestamp(${iat}), to_timestamp(${exp}), ${clientAddress(req.headers)},
      ${browserName(req.headers.get('user-agent'))}) on conflict (sid) do nothing`)
  await transaction.query(sql`
    delete from users_sessions s using session_log l
     where s._parent_id = ${user} and l.sid = s.id and l.ended_at is not null`)
  await transaction.query(sql`
    insert into users_sessions (_order, _parent_id, id, created_at, expires_at)
    select (select coalesce(max(_order), 0) from users_sessions where _parent_id = ${user})
             + row_number() over (order by l.created_at, l.sid), ${user}, l.sid, l.created_at, l.expires_at
      from session_log l
     where l.user_id = ${user} and l.ended_at is null and l.expires_at > now()
       and l.created_at > now() - ${OVERLAP} * interval '1 second'
       and not exists (select from users_sessions s where s.id = l.sid)`)
}

/** Ends every session of an account but one, also those that a login at this moment would put back. */
export async function endAllSessions(
  db: Db,
  { user, except = '' }: { user: number; except?: string },
): Promise<void> {
  await db.query(
    sql`update session_log set ended_at = now() where user_id = ${user} and ended_at is null and sid <> ${except}`,
  )
}

/** Ends one session, and holds the account until the list is written without it. */
export async function endSession(
  { user, sid }: { user: number; sid: string | undefined },
  { req }: { req: PayloadRequest },
): Promise<void> {
  const transaction = await currentTransaction(req)
  await transaction.query(sql`select 1 from users where id = ${user} for no key update`)
  await transaction.query(
    sql`update session_log set ended_at = now() where user_id = ${user} and sid = ${sid ?? ''} and ended_at is null`,
  )
}
