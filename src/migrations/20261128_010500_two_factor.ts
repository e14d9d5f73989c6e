import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_event" ADD VALUE 'two-factor-set' BEFORE 'settings-changed';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE 'two-factor-removed' BEFORE 'settings-changed';
  ALTER TYPE "public"."enum_audit_event" ADD VALUE 'recovery-code-used' BEFORE 'settings-changed';
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

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP TABLE recovery_codes;
  DROP TABLE two_factors;
  ALTER TABLE "audit" ALTER COLUMN "event" SET DATA TYPE text;
  DROP TYPE "public"."enum_audit_event";
  CREATE TYPE "public"."enum_audit_event" AS ENUM('login', 'logout', 'session-ended', 'account-created', 'account-changed', 'account-deleted', 'password-changed', 'password-reset', 'settings-changed', 'list-downloaded', 'test-sent', 'picture-deleted', 'refused');
  ALTER TABLE "audit" ALTER COLUMN "event" SET DATA TYPE "public"."enum_audit_event" USING "event"::"public"."enum_audit_event";
  ALTER TABLE "users" DROP COLUMN "must_set_two_factor";
  ALTER TABLE "settings" DROP COLUMN "two_factor";
  ALTER TABLE "_settings_v" DROP COLUMN "version_two_factor";`)
}
