import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Signers and auditors, and the switch that takes the content from administrators. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    ALTER TYPE "public"."enum_users_role" ADD VALUE 'signer' BEFORE 'admin';
    ALTER TYPE "public"."enum_users_role" ADD VALUE 'auditor';
    ALTER TABLE "settings" ADD COLUMN "separate_duties" boolean DEFAULT false;
    ALTER TABLE "_settings_v" ADD COLUMN "version_separate_duties" boolean DEFAULT false;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    -- A program that does not know their roles must not give them others.
    DELETE FROM "users_sessions" WHERE "_parent_id" IN (SELECT "id" FROM "users" WHERE "role" IN ('signer', 'auditor'));
    UPDATE "users" SET "active" = false, "role" = 'author' WHERE "role" IN ('signer', 'auditor');
    ALTER TABLE "users" ALTER COLUMN "role" DROP DEFAULT;
    ALTER TABLE "users" ALTER COLUMN "role" SET DATA TYPE text;
    DROP TYPE "public"."enum_users_role";
    CREATE TYPE "public"."enum_users_role" AS ENUM('author', 'reviewer', 'admin');
    ALTER TABLE "users" ALTER COLUMN "role" SET DATA TYPE "public"."enum_users_role" USING "role"::"public"."enum_users_role";
    ALTER TABLE "users" ALTER COLUMN "role" SET DEFAULT 'author'::"public"."enum_users_role";
    ALTER TABLE "settings" DROP COLUMN "separate_duties";
    ALTER TABLE "_settings_v" DROP COLUMN "version_separate_duties";`)
}
