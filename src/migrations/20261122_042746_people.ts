import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** What people do with deliveries: their decisions enter the record, and test copies are asked for in a table of their own. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter type enum_transitions_collection add value 'deliveries';

    create table test_sends (
      id serial primary key,
      issue_id integer not null references issues (id) on delete cascade,
      requested_by integer references users (id) on delete set null,
      email text not null,
      view jsonb not null,
      mail jsonb not null,
      status text not null default 'pending' check (status in ('pending', 'sending', 'sent', 'failed')),
      last_error text,
      created_at timestamptz not null default now(),
      settled_at timestamptz
    );
    create index test_sends_pending on test_sends (id) where status = 'pending';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table test_sends;
    alter table transitions alter column collection type text;
    drop type enum_transitions_collection;
    create type enum_transitions_collection as enum ('articles', 'issues');
    alter table transitions alter column collection type enum_transitions_collection
      using collection::enum_transitions_collection;
  `)
}
