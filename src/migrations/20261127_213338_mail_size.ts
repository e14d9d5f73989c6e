import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "mail_size_warning" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_mail_size_warning" numeric DEFAULT 3 NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "mail_size_warning";
  ALTER TABLE "_settings_v" DROP COLUMN "version_mail_size_warning";`)
}
