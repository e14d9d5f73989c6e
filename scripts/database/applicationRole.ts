import { createHash } from 'node:crypto'
import pg from 'pg'
import { ClearError } from '../process/clearError'

// https://www.postgresql.org/docs/18/errcodes-appendix.html: duplicate_object; unique_violation when two race.
const EXISTS = ['42710', '23505']
const NOT_ALLOWED = '42501'

/** The role that a URL connects as, and its password. */
export type Role = { name: string; password: string }

/** The embedded server's role for the application: its password follows from the owner's, and does not lead back to it. */
export function embeddedRole(ownersPassword: string): Role {
  return {
    name: 'jianbao_app',
    password: createHash('sha256').update(`application:${ownersPassword}`).digest('hex'),
  }
}

/** @throws ClearError when the URL names nobody */
export function roleOf(url: string): Role {
  const { username, password } = new URL(url)
  if (!username) throw new ClearError('DATABASE_URL 要写明数据库用户（postgres://用户:密码@主机/数据库）。')
  return { name: decodeURIComponent(username), password: decodeURIComponent(password) }
}

/** `url` with another role in it. */
export function asRole(url: string, { name, password }: Role): string {
  const other = new URL(url)
  other.username = encodeURIComponent(name)
  other.password = encodeURIComponent(password)
  return other.href
}

/**
 * Makes the role where there is none: it may log in and nothing else. One that is there is left as it is.
 * @throws ClearError when there is none and whoever asks may not make one
 */
export async function ensureRole(client: pg.Client, { name, password }: Role): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  if (rowCount) return
  try {
    await client.query(
      `create role ${pg.escapeIdentifier(name)} login nosuperuser nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`,
    )
  } catch (error) {
    const code = (error as pg.DatabaseError).code ?? ''
    if (EXISTS.includes(code)) return
    if (code !== NOT_ALLOWED) throw error
    throw new ClearError(
      `数据库里没有 DATABASE_URL 的用户 ${name}，MIGRATE_DATABASE_URL 的用户也无权建立。请数据库管理员先执行：create role ${name} login password '…';`,
    )
  }
}
