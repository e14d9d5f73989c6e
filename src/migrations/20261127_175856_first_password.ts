import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" ADD COLUMN "must_change_password" boolean DEFAULT false;
  ALTER TABLE "settings" ADD COLUMN "first_password_change" boolean DEFAULT true;
  ALTER TABLE "_settings_v" ADD COLUMN "version_first_password_change" boolean DEFAULT true;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" DROP COLUMN "must_change_password";
  ALTER TABLE "settings" DROP COLUMN "first_password_change";
  ALTER TABLE "_settings_v" DROP COLUMN "version_first_password_change";`)
}
