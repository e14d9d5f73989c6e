import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'two-factor-set' BEFORE 'settings-changed';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'two-factor-removed' BEFORE 'settings-changed';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'recovery-code-used' BEFORE 'settings-changed';
  ALTER TABLE "users" ADD COLUMN "must_set_two_factor" boolean DEFAULT false;
  ALTER TABLE "settings" ADD COLUMN "two_factor" boolean DEFAULT false;
  ALTER TABLE "_settings_v" ADD COLUMN "version_two_factor" boolean DEFAULT false;
  -- Secrets under a key made of PAYLOAD_SECRET, codes as digests (src/services/users/twoFactor).
  CREATE TABLE two_factors (
    user_id integer PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    secret text,
    last_step bigint NOT NULL DEFAULT 0,
    confirmed_at timestamptz,
    pending text,
    pending_at timestamptz
  );
  CREATE TABLE recovery_codes (
    user_id integer NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    digest text NOT NULL,
    PRIMARY KEY (user_id, digest)
  );`)
}

/** The record's type goes on knowing the events: rows with them may be there and stay. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE recovery_codes;
  DROP TABLE two_factors;
  ALTER TABLE "users" DROP COLUMN "must_set_two_factor";
  ALTER TABLE "settings" DROP COLUMN "two_factor";
  ALTER TABLE "_settings_v" DROP COLUMN "version_two_factor";`)
}
