import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_event" ADD VALUE 'picture-deleted' BEFORE 'refused';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "audit" ALTER COLUMN "event" SET DATA TYPE text;
  DROP TYPE "public"."enum_audit_event";
  CREATE TYPE "public"."enum_audit_event" AS ENUM('login', 'logout', 'account-created', 'account-changed', 'account-deleted', 'password-changed', 'password-reset', 'settings-changed', 'list-downloaded', 'test-sent', 'refused');
  ALTER TABLE "audit" ALTER COLUMN "event" SET DATA TYPE "public"."enum_audit_event" USING "event"::"public"."enum_audit_event";`)
}
