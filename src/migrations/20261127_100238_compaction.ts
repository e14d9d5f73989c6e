import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** 压缩版面, by setting and on each issue. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_issues_compaction" AS ENUM('setting', 'automatic', 'tighten', 'carry', 'off');
  CREATE TYPE "public"."enum__issues_v_version_compaction" AS ENUM('setting', 'automatic', 'tighten', 'carry', 'off');
  CREATE TYPE "public"."enum_settings_compaction" AS ENUM('automatic', 'tighten', 'carry', 'off');
  CREATE TYPE "public"."enum__settings_v_version_compaction" AS ENUM('automatic', 'tighten', 'carry', 'off');
  ALTER TABLE "issues" ADD COLUMN "compaction" "enum_issues_compaction" DEFAULT 'setting';
  ALTER TABLE "_issues_v" ADD COLUMN "version_compaction" "enum__issues_v_version_compaction" DEFAULT 'setting';
  ALTER TABLE "settings" ADD COLUMN "compaction" "enum_settings_compaction" DEFAULT 'automatic' NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_compaction" "enum__settings_v_version_compaction" DEFAULT 'automatic' NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "issues" DROP COLUMN "compaction";
  ALTER TABLE "_issues_v" DROP COLUMN "version_compaction";
  ALTER TABLE "settings" DROP COLUMN "compaction";
  ALTER TABLE "_settings_v" DROP COLUMN "version_compaction";
  DROP TYPE "public"."enum_issues_compaction";
  DROP TYPE "public"."enum__issues_v_version_compaction";
  DROP TYPE "public"."enum_settings_compaction";
  DROP TYPE "public"."enum__settings_v_version_compaction";`)
}
