import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "even_page" boolean DEFAULT false;
  ALTER TABLE "_settings_v" ADD COLUMN "version_even_page" boolean DEFAULT false;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "even_page";
  ALTER TABLE "_settings_v" DROP COLUMN "version_even_page";`)
}
