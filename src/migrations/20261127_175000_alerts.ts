import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What an administrator was told of: a row each fault, open until its end was told, too. One open row a part, whoever watches. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table alerts (
      id serial primary key,
      part text not null,
      reason text not null,
      told_at timestamptz not null default now(),
      ended_at timestamptz
    );
    create unique index alerts_open on alerts (part) where ended_at is null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table alerts`)
}
