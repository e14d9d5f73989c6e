import sql, { empty } from 'sql-template-tag'
import { poolOf } from '@/db/poolOf'
import type { SessionEntry } from '@/domain/answers/sessions'
import type { PersonRequest } from '@/access/personRequest'
import { sidOf } from './sidOf'
import { STILL_ON } from './stillOn'

type Row = Omit<SessionEntry, 'user' | 'since' | 'lastSeen' | 'isThis'> & {
  id: number
  name: string
  email: string
  since: Date
  lastSeen: Date
}

/** More than any office has; a page beyond it helps nobody. */
const MOST = 500

/** The logins that hold: the person's own, or with `all`, for administrators, everybody's. Latest seen first. */
export async function listSessions(
  { all }: { all: boolean },
  { req }: { req: PersonRequest },
): Promise<SessionEntry[]> {
  const isEverybody = all && req.user.role === 'admin'
  const { rows } = await poolOf(req.payload).query<Row>(sql`
    select s.id as sid, u.id, u.name, u.email, s.created_at as since,
      coalesce(l.last_seen_at, s.created_at) as "lastSeen", coalesce(l.address, '') as address,
      coalesce(l.agent, '未知') as browser
    from users_sessions s join users u on u.id = s._parent_id left join session_log l on l.sid = s.id
    where ${STILL_ON} ${isEverybody ? empty : sql`and u.id = ${req.user.id}`}
    order by "lastSeen" desc, s.id limit ${MOST}`)
  const own = sidOf(req.user)
  return rows.map(({ id, name, email, since, lastSeen, ...row }) => ({
    ...row,
    user: { id, name, email },
    since: since.toISOString(),
    lastSeen: lastSeen.toISOString(),
    isThis: row.sid === own,
  }))
}
