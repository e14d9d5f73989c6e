import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import { AUDIT_GUARDS, AUDIT_GUARDS_DOWN } from './guards/audit'

/** Who did what, when and from where: a record that grows and does not change. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TYPE "public"."enum_audit_event" AS ENUM('login', 'logout', 'account-created', 'account-changed', 'account-deleted', 'password-changed', 'password-reset', 'settings-changed', 'list-downloaded', 'test-sent', 'refused');
    CREATE TYPE "public"."enum_audit_outcome" AS ENUM('ok', 'refused', 'failed');
    CREATE TABLE "audit" (
      "id" serial PRIMARY KEY NOT NULL,
      "at" timestamp(3) with time zone NOT NULL,
      "event" "enum_audit_event" NOT NULL,
      "actor" numeric,
      "actor_name" varchar,
      "address" varchar,
      "collection" varchar,
      "document" varchar,
      "outcome" "enum_audit_outcome" NOT NULL,
      "detail" jsonb
    );
    CREATE INDEX "audit_at_idx" ON "audit" USING btree ("at");
    CREATE INDEX "audit_event_idx" ON "audit" USING btree ("event");
    CREATE INDEX "audit_actor_idx" ON "audit" USING btree ("actor");`)
  await db.execute(AUDIT_GUARDS)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(AUDIT_GUARDS_DOWN)
  await db.execute(sql`
    DROP TABLE "audit" CASCADE;
    DROP TYPE "public"."enum_audit_event";
    DROP TYPE "public"."enum_audit_outcome";`)
}
