import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What packages for the archive say of the office: 立档单位, 全宗号, 保管期限, 档号格式. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_settings_retention" AS ENUM('permanent', 'thirty', 'ten');
  CREATE TYPE "public"."enum__settings_v_version_retention" AS ENUM('permanent', 'thirty', 'ten');
  ALTER TABLE "settings" ADD COLUMN "fonds_name" varchar;
  ALTER TABLE "settings" ADD COLUMN "fonds_number" varchar;
  ALTER TABLE "settings" ADD COLUMN "retention" "enum_settings_retention" DEFAULT 'permanent' NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "archival_code_pattern" varchar DEFAULT '{全宗号}-WS·{年度}-{期限}-{期号}' NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_fonds_name" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_fonds_number" varchar;
  ALTER TABLE "_settings_v" ADD COLUMN "version_retention" "enum__settings_v_version_retention" DEFAULT 'permanent' NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_archival_code_pattern" varchar DEFAULT '{全宗号}-WS·{年度}-{期限}-{期号}' NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "fonds_name";
  ALTER TABLE "settings" DROP COLUMN "fonds_number";
  ALTER TABLE "settings" DROP COLUMN "retention";
  ALTER TABLE "settings" DROP COLUMN "archival_code_pattern";
  ALTER TABLE "_settings_v" DROP COLUMN "version_fonds_name";
  ALTER TABLE "_settings_v" DROP COLUMN "version_fonds_number";
  ALTER TABLE "_settings_v" DROP COLUMN "version_retention";
  ALTER TABLE "_settings_v" DROP COLUMN "version_archival_code_pattern";
  DROP TYPE "public"."enum_settings_retention";
  DROP TYPE "public"."enum__settings_v_version_retention";`)
}
