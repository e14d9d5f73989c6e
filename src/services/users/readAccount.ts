import type { Payload } from 'payload'
import { NOTICE_KINDS } from '@/domain/notice'
import type { User } from '@/payload-types'
import { poolOf } from '@/db/poolOf'

type Session = NonNullable<User['sessions']>[number]
type Row = Pick<User, 'id' | 'name' | 'active' | 'role' | 'email' | 'notices'> & {
  company: number | null
  updatedAt: Date
  createdAt: Date
  sessions: Session[]
}

// As Payload lays a document out in columns: a group's fields by its name, an array in a table of its own.
const ACCOUNT = `
  select id, name, active, role, company_id as company, email, updated_at as "updatedAt", created_at as "createdAt",
         json_build_object(${Object.keys(NOTICE_KINDS)
           .map((kind) => `'${kind}', notices_${kind}`)
           .join(', ')}) as notices,
         (select coalesce(json_agg(json_build_object('id', s.id, 'createdAt', s.created_at, 'expiresAt', s.expires_at)
                                   order by s._order), '[]')
            from users_sessions s where s._parent_id = users.id) as sessions
    from users where id = $1`

/**
 * An account as `findByID` of Payload gives it to its own login: every field but the hidden ones, the company by its id.
 * Each request to the office begins with this.
 */
export async function readAccount(payload: Payload, id: number | string): Promise<User | null> {
  const { rows } = await poolOf(payload).query<Row>(ACCOUNT, [id])
  const [account] = rows
  if (!account) return null
  return {
    ...account,
    updatedAt: account.updatedAt.toISOString(),
    createdAt: account.createdAt.toISOString(),
    sessions: account.sessions.map(({ id: session, createdAt, expiresAt }) => ({
      id: session,
      createdAt: createdAt ? new Date(createdAt).toISOString() : null,
      expiresAt: new Date(expiresAt).toISOString(),
    })),
    collection: 'users',
  }
}
