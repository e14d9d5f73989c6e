import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_settings_unit_sign_off" AS ENUM('off', 'optional', 'required');
  CREATE TYPE "public"."enum__settings_v_version_unit_sign_off" AS ENUM('off', 'optional', 'required');
  ALTER TYPE "public"."enum_notices_kind" ADD VALUE 'stage' BEFORE 'account';
  ALTER TYPE "public"."enum_messages_kind" ADD VALUE 'stage' BEFORE 'account';
  ALTER TABLE "articles" ADD COLUMN "reviews" jsonb;
  ALTER TABLE "articles" ADD COLUMN "unit_sign_off" jsonb;
  ALTER TABLE "_articles_v" ADD COLUMN "version_reviews" jsonb;
  ALTER TABLE "_articles_v" ADD COLUMN "version_unit_sign_off" jsonb;
  ALTER TABLE "issues" ADD COLUMN "proofs" jsonb;
  ALTER TABLE "issues" ADD COLUMN "secrecy_verdict" jsonb;
  ALTER TABLE "issues" ADD COLUMN "marked_content" jsonb;
  ALTER TABLE "_issues_v" ADD COLUMN "version_proofs" jsonb;
  ALTER TABLE "_issues_v" ADD COLUMN "version_secrecy_verdict" jsonb;
  ALTER TABLE "_issues_v" ADD COLUMN "version_marked_content" jsonb;
  ALTER TABLE "settings" ADD COLUMN "review_stages" numeric DEFAULT 1 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "proof_stages" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "different_people" boolean DEFAULT true;
  ALTER TABLE "settings" ADD COLUMN "secrecy_check" boolean DEFAULT false;
  ALTER TABLE "settings" ADD COLUMN "unit_sign_off" "enum_settings_unit_sign_off" DEFAULT 'off' NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_review_stages" numeric DEFAULT 1 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_proof_stages" numeric DEFAULT 0 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_different_people" boolean DEFAULT true;
  ALTER TABLE "_settings_v" ADD COLUMN "version_secrecy_check" boolean DEFAULT false;
  ALTER TABLE "_settings_v" ADD COLUMN "version_unit_sign_off" "enum__settings_v_version_unit_sign_off" DEFAULT 'off' NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DELETE FROM "notices" WHERE "kind" = 'stage';
  DELETE FROM "messages" WHERE "kind" = 'stage';
  ALTER TABLE "notices" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_notices_kind";
  CREATE TYPE "public"."enum_notices_kind" AS ENUM('returned', 'approved', 'rejected', 'printed', 'solicited', 'reminded', 'digest', 'delivered', 'signing', 'signed', 'scheduled', 'account', 'safety', 'password');
  ALTER TABLE "notices" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_notices_kind" USING "kind"::"public"."enum_notices_kind";
  ALTER TABLE "messages" ALTER COLUMN "kind" SET DATA TYPE text;
  DROP TYPE "public"."enum_messages_kind";
  CREATE TYPE "public"."enum_messages_kind" AS ENUM('returned', 'approved', 'rejected', 'printed', 'solicited', 'reminded', 'digest', 'delivered', 'signing', 'signed', 'scheduled', 'account', 'safety', 'password');
  ALTER TABLE "messages" ALTER COLUMN "kind" SET DATA TYPE "public"."enum_messages_kind" USING "kind"::"public"."enum_messages_kind";
  ALTER TABLE "articles" DROP COLUMN "reviews";
  ALTER TABLE "articles" DROP COLUMN "unit_sign_off";
  ALTER TABLE "_articles_v" DROP COLUMN "version_reviews";
  ALTER TABLE "_articles_v" DROP COLUMN "version_unit_sign_off";
  ALTER TABLE "issues" DROP COLUMN "proofs";
  ALTER TABLE "issues" DROP COLUMN "secrecy_verdict";
  ALTER TABLE "issues" DROP COLUMN "marked_content";
  ALTER TABLE "_issues_v" DROP COLUMN "version_proofs";
  ALTER TABLE "_issues_v" DROP COLUMN "version_secrecy_verdict";
  ALTER TABLE "_issues_v" DROP COLUMN "version_marked_content";
  ALTER TABLE "settings" DROP COLUMN "review_stages";
  ALTER TABLE "settings" DROP COLUMN "proof_stages";
  ALTER TABLE "settings" DROP COLUMN "different_people";
  ALTER TABLE "settings" DROP COLUMN "secrecy_check";
  ALTER TABLE "settings" DROP COLUMN "unit_sign_off";
  ALTER TABLE "_settings_v" DROP COLUMN "version_review_stages";
  ALTER TABLE "_settings_v" DROP COLUMN "version_proof_stages";
  ALTER TABLE "_settings_v" DROP COLUMN "version_different_people";
  ALTER TABLE "_settings_v" DROP COLUMN "version_secrecy_check";
  ALTER TABLE "_settings_v" DROP COLUMN "version_unit_sign_off";
  DROP TYPE "public"."enum_settings_unit_sign_off";
  DROP TYPE "public"."enum__settings_v_version_unit_sign_off";`)
}
