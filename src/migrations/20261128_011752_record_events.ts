import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What else is put on record: imports, backup and restore, refused reading, and what passes with time. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_event" ADD VALUE 'list-imported' BEFORE 'test-sent';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE 'article-imported' BEFORE 'test-sent';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE 'issue-imported' BEFORE 'test-sent';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE 'backup' BEFORE 'test-sent';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE 'restored' BEFORE 'test-sent';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE 'migrated' BEFORE 'test-sent';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE 'read-refused';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE 'record-checked';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE 'record-cut';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE 'time-passed';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE 'person-downloaded';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE 'account-emptied';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "audit" ALTER COLUMN "event" SET DATA TYPE text;
  DROP TYPE "public"."enum_audit_event";
  CREATE TYPE "public"."enum_audit_event" AS ENUM('login', 'logout', 'session-ended', 'account-created', 'account-changed', 'account-deleted', 'password-changed', 'password-reset', 'two-factor-set', 'two-factor-removed', 'recovery-code-used', 'settings-changed', 'list-downloaded', 'test-sent', 'picture-deleted', 'refused');
  ALTER TABLE "audit" ALTER COLUMN "event" SET DATA TYPE "public"."enum_audit_event" USING "event"::"public"."enum_audit_event";`)
}
