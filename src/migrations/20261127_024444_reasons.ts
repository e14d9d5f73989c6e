import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_deliveries_reason" AS ENUM('noAnswer', 'garbledAnswer', 'workerVanished', 'restored', 'superseded', 'login', 'encryption', 'unreachable', 'garbledServer', 'stopped', 'noContent', 'brokenOff', 'senderRefused', 'noSuchMailbox', 'mailboxFull', 'mailboxDisabled', 'tooBig', 'distrusted', 'notAllowed', 'tryLater', 'tooFast', 'temporary', 'refused');
  CREATE TYPE "public"."enum_notices_reason" AS ENUM('noAnswer', 'garbledAnswer', 'workerVanished', 'restored', 'superseded', 'login', 'encryption', 'unreachable', 'garbledServer', 'stopped', 'noContent', 'brokenOff', 'senderRefused', 'noSuchMailbox', 'mailboxFull', 'mailboxDisabled', 'tooBig', 'distrusted', 'notAllowed', 'tryLater', 'tooFast', 'temporary', 'refused');
  ALTER TABLE "deliveries" ADD COLUMN "reason" "enum_deliveries_reason";
  ALTER TABLE "deliveries" ADD COLUMN "note" varchar;
  ALTER TABLE "notices" ADD COLUMN "reason" "enum_notices_reason";
  ALTER TABLE "notices" ADD COLUMN "note" varchar;
  ${carryOver('deliveries')}
  ${carryOver('notices')}
  ALTER TABLE "deliveries" DROP COLUMN "last_error";
  ALTER TABLE "notices" DROP COLUMN "last_error";
  ALTER TABLE "test_sends" ADD COLUMN "reason" varchar;
  ALTER TABLE "test_sends" ADD COLUMN "note" varchar;
  UPDATE "test_sends" SET "reason" = 'refused', "note" = "last_error" WHERE "last_error" IS NOT NULL;
  ALTER TABLE "test_sends" DROP COLUMN "last_error";`)
}

/** The old text was `phase: words of the server`, or one of the program's own notes. */
function carryOver(ledger: 'deliveries' | 'notices') {
  return sql.raw(`UPDATE "${ledger}" SET
    "reason" = (CASE
      WHEN last_error LIKE 'superseded: %' THEN 'superseded'
      WHEN last_error LIKE 'restore: %' THEN 'restored'
      WHEN last_error LIKE 'worker: %' THEN 'workerVanished'
      WHEN last_error LIKE 'final: lost %' THEN 'noAnswer'
      WHEN last_error LIKE 'message: %' THEN 'noContent'
      WHEN last_error ~ '^[a-z]+: lost ' THEN 'brokenOff'
      WHEN last_error ~ '^[a-z]+: 4[0-9][0-9] ' THEN 'temporary'
      WHEN last_error ~ '5[.]1[.]1' THEN 'noSuchMailbox'
      ELSE 'refused' END)::enum_${ledger}_reason,
    "note" = regexp_replace(last_error, '^[a-z]+: (lost )?', '')
    WHERE last_error IS NOT NULL;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "deliveries" ADD COLUMN "last_error" varchar;
  ALTER TABLE "notices" ADD COLUMN "last_error" varchar;
  UPDATE "deliveries" SET "last_error" = "note";
  UPDATE "notices" SET "last_error" = "note";
  ALTER TABLE "test_sends" ADD COLUMN "last_error" varchar;
  UPDATE "test_sends" SET "last_error" = "note";
  ALTER TABLE "test_sends" DROP COLUMN "reason", DROP COLUMN "note";
  ALTER TABLE "deliveries" DROP COLUMN "reason";
  ALTER TABLE "deliveries" DROP COLUMN "note";
  ALTER TABLE "notices" DROP COLUMN "reason";
  ALTER TABLE "notices" DROP COLUMN "note";
  DROP TYPE "public"."enum_deliveries_reason";
  DROP TYPE "public"."enum_notices_reason";`)
}
