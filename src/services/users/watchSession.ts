import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { SESSION_HOURS, SESSION_IDLE } from '@/domain/session'

/** What became of a session: `idle` nobody did anything for too long, `over` it lasted as long as any may. */
export type SessionState =
  { state: 'unknown' | 'live' | 'ended' } | { state: 'idle' | 'over'; user: { id: number; name: string } }

type Row = { id: number; name: string; ended: boolean; over: boolean; idle: boolean; seen: boolean }

/** Seconds within which a session that was seen is not written again. */
const FRESH = 30

/**
 * Looks at a session and ends it where its time is up: it goes off Payload's list, and no login or refresh at that moment
 * brings it back. Otherwise it was seen just now, if somebody is at it.
 */
export async function watchSession(
  db: Db,
  { sid, isTouched }: { sid: string; isTouched: boolean },
): Promise<SessionState> {
  const { rows } = await db.query<Row>(sql`
    with rule as (
      select coalesce(max(session_idle_minutes), ${SESSION_IDLE.minutes}) as idle,
             coalesce(max(session_hours), ${SESSION_HOURS.inAll}) as hours from settings)
    select u.id, u.name, l.ended_at is not null as ended,
      s.created_at < now() - rule.hours * interval '1 hour' as over,
      coalesce(l.last_seen_at < now() - rule.idle * interval '1 minute', false) as idle,
      coalesce(l.last_seen_at > now() - ${FRESH} * interval '1 second', false) as seen
    from users_sessions s join users u on u.id = s._parent_id cross join rule left join session_log l on l.sid = s.id
    where s.id = ${sid}`)
  const row = rows[0]
  if (!row) return { state: 'unknown' }
  const { id, name } = row
  if (row.ended || row.over || row.idle) {
    const isOurs = await takeOff(db, sid)
    if (row.ended || !isOurs) return { state: 'ended' }
    return { state: row.over ? 'over' : 'idle', user: { id, name } }
  }
  if (isTouched && !row.seen) await noteSeen(db, sid)
  return { state: 'live' }
}

/** @returns whether it was still going on */
export async function takeOff(db: Db, sid: string): Promise<boolean> {
  const { rowCount } = await db.query(sql`
    insert into session_log (sid, user_id, created_at, expires_at, ended_at)
    select id, _parent_id, created_at, expires_at, now() from users_sessions where id = ${sid}
    on conflict (sid) do update set ended_at = now() where session_log.ended_at is null`)
  await db.query(sql`delete from users_sessions where id = ${sid}`)
  return rowCount === 1
}

async function noteSeen(db: Db, sid: string): Promise<void> {
  await db.query(sql`
    insert into session_log (sid, user_id, created_at, expires_at)
    select id, _parent_id, created_at, expires_at from users_sessions where id = ${sid}
    on conflict (sid) do update set last_seen_at = now()`)
}
