import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'session-ended' BEFORE 'account-created';
  ALTER TABLE "settings" ADD COLUMN "session_idle_minutes" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "settings" ADD COLUMN "session_hours" numeric DEFAULT 12 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_session_idle_minutes" numeric DEFAULT 30 NOT NULL;
  ALTER TABLE "_settings_v" ADD COLUMN "version_session_hours" numeric DEFAULT 12 NOT NULL;
  -- Whoever is logged in at the upgrade was seen then.
  ALTER TABLE session_log ADD COLUMN last_seen_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN address text, ADD COLUMN agent text;`)
}

/** The type of events goes on knowing the ended sessions: the record is append-only, and `up` again finds it. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE session_log DROP COLUMN last_seen_at, DROP COLUMN address, DROP COLUMN agent;
  ALTER TABLE "settings" DROP COLUMN "session_idle_minutes";
  ALTER TABLE "settings" DROP COLUMN "session_hours";
  ALTER TABLE "_settings_v" DROP COLUMN "version_session_idle_minutes";
  ALTER TABLE "_settings_v" DROP COLUMN "version_session_hours";`)
}
