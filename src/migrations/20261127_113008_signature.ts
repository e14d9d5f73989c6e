import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // The last statement is by hand: an issue that waits now has waited since it was sent to sign-off.
  await db.execute(sql`
   ALTER TYPE "public"."enum_notices_kind" ADD VALUE 'signing' BEFORE 'account';
  ALTER TYPE "public"."enum_notices_kind" ADD VALUE 'signed' BEFORE 'account';
  ALTER TABLE "issues" ADD COLUMN "submitted_at" timestamp(3) with time zone;
  ALTER TABLE "issues_rels" ADD COLUMN "users_id" integer;
  ALTER TABLE "_issues_v" ADD COLUMN "version_submitted_at" timestamp(3) with time zone;
  ALTER TABLE "_issues_v_rels" ADD COLUMN "users_id" integer;
  ALTER TABLE "users" ADD COLUMN "notices_signing" boolean DEFAULT true;
  ALTER TABLE "users" ADD COLUMN "notices_signed" boolean DEFAULT true;
  ALTER TABLE "settings" ADD COLUMN "sign_reminder_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_sign_reminder_hours" numeric DEFAULT 24 NOT NULL;
  ALTER TABLE "issues_rels" ADD CONSTRAINT "issues_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "_issues_v_rels" ADD CONSTRAINT "_issues_v_rels_users_fk" FOREIGN KEY ("users_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "issues_rels_users_id_idx" ON "issues_rels" USING btree ("users_id");
  CREATE INDEX "_issues_v_rels_users_id_idx" ON "_issues_v_rels" USING btree ("users_id");
  UPDATE "issues" SET "submitted_at" = (SELECT max("at") FROM "transitions" WHERE "issue_id" = "issues"."id" AND "action" = 'submit') WHERE "status" = 'review';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "issues_rels" DROP CONSTRAINT "issues_rels_users_fk";
  
  ALTER TABLE "_issues_v_rels" DROP CONSTRAINT "_issues_v_rels_users_fk";
  
  DELETE FROM "notices" WHERE "kind" IN ('signing', 'signed');
  ALTER TABLE "notices" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_notices_kind";
  CREATE TYPE "public"."enum_notices_kind" AS ENUM('returned', 'approved', 'rejected', 'printed', 'solicited', 'reminded', 'digest', 'delivered', 'account');
  ALTER TABLE "notices" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_notices_kind" USING "kind"::"public"."enum_notices_kind";
  DROP INDEX "issues_rels_users_id_idx";
  DROP INDEX "_issues_v_rels_users_id_idx";
  ALTER TABLE "issues" DROP COLUMN "submitted_at";
  ALTER TABLE "issues_rels" DROP COLUMN "users_id";
  ALTER TABLE "_issues_v" DROP COLUMN "version_submitted_at";
  ALTER TABLE "_issues_v_rels" DROP COLUMN "users_id";
  ALTER TABLE "users" DROP COLUMN "notices_signing";
  ALTER TABLE "users" DROP COLUMN "notices_signed";
  ALTER TABLE "settings" DROP COLUMN "sign_reminder_hours";
  ALTER TABLE "_settings_v" DROP COLUMN "version_sign_reminder_hours";`)
}
