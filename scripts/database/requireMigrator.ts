import type pg from 'pg'
import { ClearError } from '../process/clearError'

/** What PostgreSQL says of whoever asks, and of what it would change. */
type Rights = {
  role: string
  database: string
  /** Who owns the database. */
  owner: string
  mayCreate: boolean
  /** A table that is neither its own nor of a role it belongs to, and whose it is; null where there is none. */
  table: string | null
  tableOwner: string | null
}

/**
 * Asked before anything is changed: a migration that lacks a right ends as ninety kilobytes of its own SQL. Tables count once
 * the database has been migrated, for only then are they ours; what an extension brought is its own.
 * @throws ClearError that names the role, the right and the variable
 */
export async function requireMigrator(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Rights>(`
    select current_user as role, current_database() as database, pg_get_userbyid(d.datdba) as owner,
           coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false) as "mayCreate",
           t.relname as table, pg_get_userbyid(t.relowner) as "tableOwner"
      from pg_database d
      left join lateral (
        select relname, relowner from pg_class c
         where to_regclass('public.payload_migrations') is not null
           and relnamespace = to_regnamespace('public') and relkind in ('r', 'p')
           and not pg_has_role(relowner, 'USAGE')
           and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
         order by relname <> 'payload_migrations', relname limit 1) t on true
     where d.datname = current_database()`)
  for (const rights of rows) {
    const fault = lacking(rights)
    if (fault) throw new ClearError(fault)
  }
}

function lacking({ role, database, owner, mayCreate, table, tableOwner }: Rights): string | undefined {
  if (table !== null)
    return `数据库 ${database} 的表 ${table} 属于 ${tableOwner}，用户 ${role} 无权更改它。没有做任何改动：请把 MIGRATE_DATABASE_URL 设为 ${tableOwner} 的地址，再运行 npm run migrate。`
  if (!mayCreate)
    return `用户 ${role} 无权在数据库 ${database} 的 public 模式中建表。没有做任何改动：请把 MIGRATE_DATABASE_URL 设为数据库所有者 ${owner} 的地址，再运行 npm run migrate。`
  return undefined
}
