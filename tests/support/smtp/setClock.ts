import sql, { raw } from 'sql-template-tag'
import type { Db } from '@/db/db'

/**
 * Sets the database's clock, as far as anybody who asks it can tell: every instant that was written is moved the other
 * way by as much. Days that people read are moved along; no test of the clock looks at them.
 * @param byMs below zero: back
 */
export async function setClock(db: Db, byMs: number): Promise<void> {
  const { rows } = await db.query<{ table: string; sets: string }>(
    sql`select table_name as table, string_agg(format('%1$I = %1$I - $1 * interval ''1 millisecond''', column_name), ', ') as sets
     from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'timestamp with time zone'
       and table_name in ('deliveries', 'notices', 'mail_lanes', 'mail_clock', 'worker_signs', 'last_claim', 'test_sends', 'publications')
       and is_generated = 'NEVER'
     group by 1`,
  )
  const moves = rows.map(
    ({ table, sets }, index) =>
      `m${index} as (update ${table} set ${sets.replaceAll('$1', `(${byMs})::float8`)})`,
  )
  // At one instant, as a clock is set.
  await db.query(sql`with ${raw(moves.join(', '))} select 1`)
}
