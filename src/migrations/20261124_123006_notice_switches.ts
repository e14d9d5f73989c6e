import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" ADD COLUMN "notices_returned" boolean DEFAULT true;
  ALTER TABLE "users" ADD COLUMN "notices_approved" boolean DEFAULT true;
  ALTER TABLE "users" ADD COLUMN "notices_rejected" boolean DEFAULT true;
  ALTER TABLE "users" ADD COLUMN "notices_printed" boolean DEFAULT true;
  ALTER TABLE "users" ADD COLUMN "notices_solicited" boolean DEFAULT true;
  ALTER TABLE "users" ADD COLUMN "notices_reminded" boolean DEFAULT true;
  ALTER TABLE "users" ADD COLUMN "notices_digest" boolean DEFAULT true;
  ALTER TABLE "users" ADD COLUMN "notices_delivered" boolean DEFAULT true;
  ALTER TABLE "settings" ADD COLUMN "digest_hour" numeric DEFAULT 9 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "reminder_days" numeric DEFAULT 3 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_digest_hour" numeric DEFAULT 9 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_reminder_days" numeric DEFAULT 3 NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "users" DROP COLUMN "notices_returned";
  ALTER TABLE "users" DROP COLUMN "notices_approved";
  ALTER TABLE "users" DROP COLUMN "notices_rejected";
  ALTER TABLE "users" DROP COLUMN "notices_printed";
  ALTER TABLE "users" DROP COLUMN "notices_solicited";
  ALTER TABLE "users" DROP COLUMN "notices_reminded";
  ALTER TABLE "users" DROP COLUMN "notices_digest";
  ALTER TABLE "users" DROP COLUMN "notices_delivered";
  ALTER TABLE "settings" DROP COLUMN "digest_hour";
  ALTER TABLE "settings" DROP COLUMN "reminder_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_digest_hour";
  ALTER TABLE "_settings_v" DROP COLUMN "version_reminder_days";`)
}
