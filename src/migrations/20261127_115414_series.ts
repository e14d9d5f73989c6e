import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_issues_extra_recipients_kind" AS ENUM('report', 'copy', 'distribute');
  CREATE TYPE "public"."enum_issues_series" AS ENUM('regular', 'supplement');
  CREATE TYPE "public"."enum__issues_v_version_extra_recipients_kind" AS ENUM('report', 'copy', 'distribute');
  CREATE TYPE "public"."enum__issues_v_version_series" AS ENUM('regular', 'supplement');
  ALTER TYPE "public"."enum_recipients_kind" ADD VALUE 'distribute';
  CREATE TABLE "issues_extra_recipients_mailboxes" (
  	"_order" integer NOT NULL,
  	"_parent_id" varchar NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"email" varchar NOT NULL
  );
  
  CREATE TABLE "issues_extra_recipients" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" varchar PRIMARY KEY NOT NULL,
  	"kind" "enum_issues_extra_recipients_kind" DEFAULT 'copy' NOT NULL,
  	"name" varchar NOT NULL
  );
  
  CREATE TABLE "_issues_v_version_extra_recipients_mailboxes" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"name" varchar,
  	"email" varchar NOT NULL,
  	"_uuid" varchar
  );
  
  CREATE TABLE "_issues_v_version_extra_recipients" (
  	"_order" integer NOT NULL,
  	"_parent_id" integer NOT NULL,
  	"id" serial PRIMARY KEY NOT NULL,
  	"kind" "enum__issues_v_version_extra_recipients_kind" DEFAULT 'copy' NOT NULL,
  	"name" varchar NOT NULL,
  	"_uuid" varchar
  );
  
  DROP INDEX "year_number_idx";
  DROP INDEX "version_year_version_number_idx";
  ALTER TABLE "issues" ADD COLUMN "series" "enum_issues_series" DEFAULT 'regular';
  ALTER TABLE "issues" ADD COLUMN "signatures_editor" varchar;
  ALTER TABLE "issues" ADD COLUMN "signatures_checker" varchar;
  ALTER TABLE "issues" ADD COLUMN "signatures_signer" varchar;
  ALTER TABLE "issues" ADD COLUMN "signatures_phone" varchar;
  ALTER TABLE "_issues_v" ADD COLUMN "version_series" "enum__issues_v_version_series" DEFAULT 'regular';
  ALTER TABLE "_issues_v" ADD COLUMN "version_signatures_editor" varchar;
  ALTER TABLE "_issues_v" ADD COLUMN "version_signatures_checker" varchar;
  ALTER TABLE "_issues_v" ADD COLUMN "version_signatures_signer" varchar;
  ALTER TABLE "_issues_v" ADD COLUMN "version_signatures_phone" varchar;
  ALTER TABLE "issues_extra_recipients_mailboxes" ADD CONSTRAINT "issues_extra_recipients_mailboxes_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."issues_extra_recipients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "issues_extra_recipients" ADD CONSTRAINT "issues_extra_recipients_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_issues_v_version_extra_recipients_mailboxes" ADD CONSTRAINT "_issues_v_version_extra_recipients_mailboxes_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_issues_v_version_extra_recipients"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_issues_v_version_extra_recipients" ADD CONSTRAINT "_issues_v_version_extra_recipients_parent_id_fk" FOREIGN KEY ("_parent_id") REFERENCES "public"."_issues_v"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "issues_extra_recipients_mailboxes_order_idx" ON "issues_extra_recipients_mailboxes" USING btree ("_order");
  CREATE INDEX "issues_extra_recipients_mailboxes_parent_id_idx" ON "issues_extra_recipients_mailboxes" USING btree ("_parent_id");
  CREATE INDEX "issues_extra_recipients_order_idx" ON "issues_extra_recipients" USING btree ("_order");
  CREATE INDEX "issues_extra_recipients_parent_id_idx" ON "issues_extra_recipients" USING btree ("_parent_id");
  CREATE INDEX "_issues_v_version_extra_recipients_mailboxes_order_idx" ON "_issues_v_version_extra_recipients_mailboxes" USING btree ("_order");
  CREATE INDEX "_issues_v_version_extra_recipients_mailboxes_parent_id_idx" ON "_issues_v_version_extra_recipients_mailboxes" USING btree ("_parent_id");
  CREATE INDEX "_issues_v_version_extra_recipients_order_idx" ON "_issues_v_version_extra_recipients" USING btree ("_order");
  CREATE INDEX "_issues_v_version_extra_recipients_parent_id_idx" ON "_issues_v_version_extra_recipients" USING btree ("_parent_id");
  CREATE UNIQUE INDEX "series_year_number_idx" ON "issues" USING btree ("series","year","number");
  CREATE INDEX "version_series_version_year_version_number_idx" ON "_issues_v" USING btree ("version_series","version_year","version_number");`)
}

/** Not with supplements: their numbers are those of regular issues to a program that knows one series. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DO $$ BEGIN
    IF EXISTS (SELECT FROM "issues" WHERE "series" = 'supplement') THEN
      RAISE EXCEPTION '已有增刊，不能退回到没有增刊的版本：请恢复升级之前的备份。' USING ERRCODE = '23001';
    END IF;
  END $$;
  ALTER TABLE "issues_extra_recipients_mailboxes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "issues_extra_recipients" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_issues_v_version_extra_recipients_mailboxes" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "_issues_v_version_extra_recipients" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "issues_extra_recipients_mailboxes" CASCADE;
  DROP TABLE "issues_extra_recipients" CASCADE;
  DROP TABLE "_issues_v_version_extra_recipients_mailboxes" CASCADE;
  DROP TABLE "_issues_v_version_extra_recipients" CASCADE;
  -- A program that knows no third list must not print or mail it as the second.
  UPDATE "recipients" SET "active" = false, "kind" = 'copy' WHERE "kind" = 'distribute';
  ALTER TABLE "recipients" ALTER COLUMN "kind" SET DATA TYPE text;
  ALTER TABLE "recipients" ALTER COLUMN "kind" SET DEFAULT 'copy'::text;
  DROP TYPE "public"."enum_recipients_kind";
  CREATE TYPE "public"."enum_recipients_kind" AS ENUM('report', 'copy');
  ALTER TABLE "recipients" ALTER COLUMN "kind" SET DEFAULT 'copy'::"public"."enum_recipients_kind";
  ALTER TABLE "recipients" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_recipients_kind" USING "kind"::"public"."enum_recipients_kind";
  DROP INDEX "series_year_number_idx";
  DROP INDEX "version_series_version_year_version_number_idx";
  CREATE UNIQUE INDEX "year_number_idx" ON "issues" USING btree ("year","number");
  CREATE INDEX "version_year_version_number_idx" ON "_issues_v" USING btree ("version_year","version_number");
  ALTER TABLE "issues" DROP COLUMN "series";
  ALTER TABLE "issues" DROP COLUMN "signatures_editor";
  ALTER TABLE "issues" DROP COLUMN "signatures_checker";
  ALTER TABLE "issues" DROP COLUMN "signatures_signer";
  ALTER TABLE "issues" DROP COLUMN "signatures_phone";
  ALTER TABLE "_issues_v" DROP COLUMN "version_series";
  ALTER TABLE "_issues_v" DROP COLUMN "version_signatures_editor";
  ALTER TABLE "_issues_v" DROP COLUMN "version_signatures_checker";
  ALTER TABLE "_issues_v" DROP COLUMN "version_signatures_signer";
  ALTER TABLE "_issues_v" DROP COLUMN "version_signatures_phone";
  DROP TYPE "public"."enum_issues_extra_recipients_kind";
  DROP TYPE "public"."enum_issues_series";
  DROP TYPE "public"."enum__issues_v_version_extra_recipients_kind";
  DROP TYPE "public"."enum__issues_v_version_series";`)
}
