import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What each worker found out about the mail servers, beside its sign of life: for health. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table worker_signs
      add column claimed_at timestamptz,
      add column server_said text,
      add column server_fault text,
      add column mailbox_fault text;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table worker_signs
      drop column claimed_at, drop column server_said, drop column server_fault, drop column mailbox_fault;
  `)
}
