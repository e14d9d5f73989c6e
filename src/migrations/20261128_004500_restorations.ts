import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A restore is open until the office has said that nothing is missing any more; what was found of the time between
 * backup and restore is a row each, however often it is looked for.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table restorations (
      id serial primary key,
      taken_at timestamptz not null,
      restored_at timestamptz not null default now(),
      looked_at timestamptz,
      mailbox_fault text,
      closed_at timestamptz,
      closed_by_id integer references users (id) on delete set null
    );
    create table restoration_traces (
      id serial primary key,
      restoration_id integer not null references restorations (id) on delete cascade,
      kind text not null check (kind in ('mail', 'file')),
      name text not null,
      place text not null,
      seen_at timestamptz not null,
      unique (restoration_id, kind, name)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table restoration_traces;
    drop table restorations;
  `)
}
