import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** How far the database's clock had come when the mail last looked: one row, so that a clock set back is noticed. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table mail_clock (
      is_only boolean primary key default true check (is_only),
      seen timestamptz not null
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table mail_clock;`)
}
