import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { RECORD_CUT, RECORD_CUT_DOWN } from './guards/recordCut'

/** How long what names people is kept, and the one way by which rows leave the record. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "keep_record_months" numeric DEFAULT 36 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "keep_delivery_months" numeric DEFAULT 12 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "keep_bounce_months" numeric DEFAULT 12 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "keep_notice_months" numeric DEFAULT 12 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "keep_session_months" numeric DEFAULT 6 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_keep_record_months" numeric DEFAULT 36 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_keep_delivery_months" numeric DEFAULT 12 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_keep_bounce_months" numeric DEFAULT 12 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_keep_notice_months" numeric DEFAULT 12 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_keep_session_months" numeric DEFAULT 6 NOT NULL;`)
  await db.execute(RECORD_CUT)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(RECORD_CUT_DOWN)
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "keep_record_months";
  ALTER TABLE "settings" DROP COLUMN "keep_delivery_months";
  ALTER TABLE "settings" DROP COLUMN "keep_bounce_months";
  ALTER TABLE "settings" DROP COLUMN "keep_notice_months";
  ALTER TABLE "settings" DROP COLUMN "keep_session_months";
  ALTER TABLE "_settings_v" DROP COLUMN "version_keep_record_months";
  ALTER TABLE "_settings_v" DROP COLUMN "version_keep_delivery_months";
  ALTER TABLE "_settings_v" DROP COLUMN "version_keep_bounce_months";
  ALTER TABLE "_settings_v" DROP COLUMN "version_keep_notice_months";
  ALTER TABLE "_settings_v" DROP COLUMN "version_keep_session_months";`)
}
