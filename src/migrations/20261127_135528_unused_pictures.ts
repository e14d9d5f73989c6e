import { type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'picture-deleted' BEFORE 'refused';`)
}

/** Rows of these may be there and stay: the record is append-only. The type goes on knowing them, and `up` again finds them. */
export async function down(): Promise<void> {}
