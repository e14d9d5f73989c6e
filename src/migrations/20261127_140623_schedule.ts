import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // The last statement is by hand: what was sent back, or went out, waits for no minute.
  await db.execute(sql`
   CREATE TYPE "public"."enum_settings_calendar_kind" AS ENUM('work', 'rest');
  CREATE TYPE "public"."enum__settings_v_version_calendar_kind" AS ENUM('work', 'rest');
  ALTER TYPE "public"."enum_notices_kind" ADD VALUE 'scheduled' BEFORE 'account';
  CREATE TABLE "settings_calendar" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"day" varchar NOT NULL,
  	"kind" "enum_settings_calendar_kind" DEFAULT 'rest' NOT NULL,
  	"remark" varchar
  );
  
  CREATE TABLE "_settings_v_version_calendar" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"day" varchar NOT NULL,
  	"kind" "enum__settings_v_version_calendar_kind" DEFAULT 'rest' NOT NULL,
  	"remark" varchar,
  	"_uuid" varchar
  );
  
  ALTER TABLE "issues" ADD COLUMN "publish_at" timestamp(3) with time zone;
  ALTER TABLE "issues" ADD COLUMN "scheduled_by_id" integer;
  ALTER TABLE "issues" ADD COLUMN "scheduled_content" jsonb;
  ALTER TABLE "_issues_v" ADD COLUMN "version_publish_at" timestamp(3) with time zone;
  ALTER TABLE "_issues_v" ADD COLUMN "version_scheduled_by_id" integer;
  ALTER TABLE "_issues_v" ADD COLUMN "version_scheduled_content" jsonb;
  ALTER TABLE "settings_calendar" ADD CONSTRAINT "settings_calendar_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."settings"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_settings_v_version_calendar" ADD CONSTRAINT "_settings_v_version_calendar_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_settings_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "settings_calendar_order_idx" ON "settings_calendar" USING btree ("_order");
  CREATE INDEX "settings_calendar_parent_id_idx" ON "settings_calendar" USING btree ("_parent_id");
  CREATE INDEX "settings_calendar_day_idx" ON "settings_calendar" USING btree ("day");
  CREATE INDEX "_settings_v_version_calendar_order_idx" ON "_settings_v_version_calendar" USING btree ("_order");
  CREATE INDEX "_settings_v_version_calendar_parent_id_idx" ON "_settings_v_version_calendar" USING btree ("_parent_id");
  CREATE INDEX "_settings_v_version_calendar_day_idx" ON "_settings_v_version_calendar" USING btree ("day");
  ALTER TABLE "issues" ADD CONSTRAINT "issues_scheduled_by_id_users_id_fk" FOREIGN KEY ("scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_issues_v" ADD CONSTRAINT "_issues_v_version_scheduled_by_id_users_id_fk" FOREIGN KEY ("version_scheduled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "issues_publish_at_idx" ON "issues" USING btree ("publish_at");
  CREATE INDEX "issues_scheduled_by_idx" ON "issues" USING btree ("scheduled_by_id");
  CREATE INDEX "_issues_v_version_version_publish_at_idx" ON "_issues_v" USING btree ("version_publish_at");
  CREATE INDEX "_issues_v_version_version_scheduled_by_idx" ON "_issues_v" USING btree ("version_scheduled_by_id");
  ALTER TABLE "issues" ADD CONSTRAINT "issues_scheduled_in_review" CHECK ("publish_at" IS NULL OR "status" = 'review');`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "issues" DROP CONSTRAINT IF EXISTS "issues_scheduled_in_review";
  ALTER TABLE "settings_calendar" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_settings_v_version_calendar" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "settings_calendar" CASCADE;
  DROP TABLE "_settings_v_version_calendar" CASCADE;
  ALTER TABLE "issues" DROP CONSTRAINT IF EXISTS "issues_scheduled_by_id_users_id_fk";
  
  ALTER TABLE "_issues_v" DROP CONSTRAINT IF EXISTS "_issues_v_version_scheduled_by_id_users_id_fk";
  
  DELETE FROM "notices" WHERE "kind" = 'scheduled';
  ALTER TABLE "notices" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_notices_kind";
  CREATE TYPE "public"."enum_notices_kind" AS ENUM('returned', 'approved', 'rejected', 'printed', 'solicited', 'reminded', 'digest', 'delivered', 'signing', 'signed', 'account');
  ALTER TABLE "notices" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_notices_kind" USING "kind"::"public"."enum_notices_kind";
  DROP INDEX "issues_publish_at_idx";
  DROP INDEX "issues_scheduled_by_idx";
  DROP INDEX "_issues_v_version_version_publish_at_idx";
  DROP INDEX "_issues_v_version_version_scheduled_by_idx";
  ALTER TABLE "issues" DROP COLUMN "publish_at";
  ALTER TABLE "issues" DROP COLUMN "scheduled_by_id";
  ALTER TABLE "issues" DROP COLUMN "scheduled_content";
  ALTER TABLE "_issues_v" DROP COLUMN "version_publish_at";
  ALTER TABLE "_issues_v" DROP COLUMN "version_scheduled_by_id";
  ALTER TABLE "_issues_v" DROP COLUMN "version_scheduled_content";
  DROP TYPE "public"."enum_settings_calendar_kind";
  DROP TYPE "public"."enum__settings_v_version_calendar_kind";`)
}
