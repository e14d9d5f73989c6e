import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** A mail about a forgotten password that was not written is tried again (src/services/users/answerForgotten.ts). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table password_requests add tries smallint not null default 0, add tried_at timestamptz;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table password_requests drop tries, drop tried_at;
  `)
}
