import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** How long versions between two steps are kept; and the last claim of mail in a row of its own, which outlives its worker. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "keep_version_months" numeric DEFAULT 36 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_keep_version_months" numeric DEFAULT 36 NOT NULL;`)
  await db.execute(sql`
    create table last_claim (
      is_only boolean primary key default true check (is_only),
      at timestamptz not null
    );
    insert into last_claim (at) select max(claimed_at) from worker_signs having max(claimed_at) is not null;
    alter table worker_signs drop column claimed_at;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table worker_signs add column claimed_at timestamptz;
    drop table last_claim;
  `)
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "keep_version_months";
  ALTER TABLE "_settings_v" DROP COLUMN "version_keep_version_months";`)
}
