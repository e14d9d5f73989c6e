import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "archive_ofd" boolean DEFAULT false;
  ALTER TABLE "_settings_v" ADD COLUMN "version_archive_ofd" boolean DEFAULT false;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "archive_ofd";
  ALTER TABLE "_settings_v" DROP COLUMN "version_archive_ofd";`)
}
