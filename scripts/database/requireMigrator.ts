import type pg from 'pg'
import { ClearError } from '../process/clearError'
import { pendingMigrations } from './pendingMigrations'

/** What PostgreSQL says of whoever asks, and of what it would change. */
type Rights = {
  role: string
  database: string
  /** Who owns the database. */
  owner: string
  mayEnter: boolean
  mayCreate: boolean
}

/**
 * Asked before anything is changed: a migration that lacks a right ends as ninety kilobytes of its own SQL. Where nothing is to be
 * migrated nobody needs a right. Whose the tables are is said by the first of them; others in the schema may be anybody's.
 * @throws ClearError that names the role, the right and the variable
 */
export async function requireMigrator(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Rights>(`
    select current_user as role, current_database() as database, pg_get_userbyid(datdba) as owner,
           coalesce(has_schema_privilege(to_regnamespace('public'), 'USAGE'), false) as "mayEnter",
           coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false) as "mayCreate"
      from pg_database where datname = current_database()`)
  const [rights] = rows
  if (!rights) return
  const { role, database, owner, mayEnter, mayCreate } = rights
  if (mayEnter && (await pendingMigrations(client)).length === 0) return
  const tableOwner = mayEnter ? await ownerOfAnother(client) : undefined
  if (tableOwner !== undefined)
    throw new ClearError(
      `数据库 ${database} 的表 payload_migrations 属于 ${tableOwner}，用户 ${role} 无权更改它。没有做任何改动：请把 MIGRATE_DATABASE_URL 设为 ${tableOwner} 的地址，再运行 npm run migrate。`,
    )
  if (!mayCreate)
    throw new ClearError(
      `用户 ${role} 无权在数据库 ${database} 的 public 模式中建表。没有做任何改动：请把 MIGRATE_DATABASE_URL 设为数据库所有者 ${owner} 的地址，再运行 npm run migrate。`,
    )
}

/** Whose the migrated tables are, where they are neither the asking role's nor of one it belongs to. */
async function ownerOfAnother(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ owner: string }>(`
    select pg_get_userbyid(relowner) as owner from pg_class
     where oid = to_regclass('public.payload_migrations') and not pg_has_role(relowner, 'USAGE')`)
  return rows[0]?.owner
}
