import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What else is put on record: imports, backup and restore, refused reading, and what passes with time. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'list-imported' BEFORE 'test-sent';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'article-imported' BEFORE 'test-sent';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'issue-imported' BEFORE 'test-sent';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'backup' BEFORE 'test-sent';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'restored' BEFORE 'test-sent';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'migrated' BEFORE 'test-sent';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'read-refused';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'record-checked';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'record-cut';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'time-passed';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'person-downloaded';`)
}

/** Rows with these events may be there and stay: the record is append-only. The type goes on knowing them, and `up` again finds them. */
export async function down(): Promise<void> {}
