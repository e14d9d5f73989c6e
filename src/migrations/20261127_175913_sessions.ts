import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_event" ADD VALUE 'session-ended' BEFORE 'account-created';
  ALTER TABLE "settings" ADD COLUMN "session_idle_minutes" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "session_hours" numeric DEFAULT 12 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_session_idle_minutes" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_session_hours" numeric DEFAULT 12 NOT NULL;
  -- Whoever is logged in at the upgrade was seen then.
  ALTER TABLE session_log ADD COLUMN last_seen_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN address text, ADD COLUMN agent text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "audit" ALTER COLUMN "event" SET DATA TYPE text;
  DROP TYPE "public"."enum_audit_event";
  CREATE TYPE "public"."enum_audit_event" AS ENUM('login', 'logout', 'account-created', 'account-changed', 'account-deleted', 'password-changed', 'password-reset', 'settings-changed', 'list-downloaded', 'test-sent', 'picture-deleted', 'refused');
  ALTER TABLE "audit" ALTER COLUMN "event" SET DATA TYPE "public"."enum_audit_event" USING "event"::"public"."enum_audit_event";
  ALTER TABLE session_log DROP COLUMN last_seen_at, DROP COLUMN address, DROP COLUMN agent;
  ALTER TABLE "settings" DROP COLUMN "session_idle_minutes";
  ALTER TABLE "settings" DROP COLUMN "session_hours";
  ALTER TABLE "_settings_v" DROP COLUMN "version_session_idle_minutes";
  ALTER TABLE "_settings_v" DROP COLUMN "version_session_hours";`)
}
