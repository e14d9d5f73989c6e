import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** How the worker finds due notices, and what it has told already. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index notices_due on notices (next_attempt_at, id) where status = 'pending';
    create index notices_leased on notices (lease_until) where lease_until is not null;

    -- One row a fact that the worker tells by itself ('digest:2026-11-24'), written with its notices: whoever inserts
    -- it tells, and nobody else ever does (src/services/notices/tellOnce.ts).
    create table told_facts (
      fact text primary key,
      at timestamptz not null default now()
    );
    -- What went out before there were notices is no news.
    insert into told_facts (fact) select 'delivered:' || id from publications;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table told_facts;
    drop index notices_leased;
    drop index notices_due;
  `)
}
