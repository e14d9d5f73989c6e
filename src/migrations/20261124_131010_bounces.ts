import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/** Mails that came back: a status of their own, and the messages that say so. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_bounces_status" AS ENUM('open', 'assigned', 'noted', 'handled');
  CREATE TYPE "public"."enum_bounces_kind" AS ENUM('failed', 'delayed', 'passed', 'reply', 'unclear');
  ALTER TYPE "public"."enum_deliveries_status" ADD VALUE 'bounced' BEFORE 'failed';
  ALTER TYPE "public"."enum_notices_status" ADD VALUE 'bounced' BEFORE 'failed';
  CREATE TABLE "bounces" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"status" "enum_bounces_status" NOT NULL,
  	"kind" "enum_bounces_kind" NOT NULL,
  	"delivery_id" integer,
  	"recipient" varchar,
  	"reason" varchar,
  	"received_at" timestamp(3) with time zone NOT NULL,
  	"sender" varchar,
  	"subject" varchar,
  	"excerpt" varchar,
  	"handled_by_id" integer,
  	"handled_at" timestamp(3) with time zone,
  	"fingerprint" varchar NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "bounces_id" integer;
  ALTER TABLE "bounces" ADD CONSTRAINT "bounces_delivery_id_deliveries_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."deliveries"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "bounces" ADD CONSTRAINT "bounces_handled_by_id_users_id_fk" FOREIGN KEY ("handled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "bounces_status_idx" ON "bounces" USING btree ("status");
  CREATE INDEX "bounces_delivery_idx" ON "bounces" USING btree ("delivery_id");
  CREATE INDEX "bounces_received_at_idx" ON "bounces" USING btree ("received_at");
  CREATE INDEX "bounces_handled_by_idx" ON "bounces" USING btree ("handled_by_id");
  CREATE UNIQUE INDEX "bounces_fingerprint_idx" ON "bounces" USING btree ("fingerprint");
  CREATE INDEX "bounces_updated_at_idx" ON "bounces" USING btree ("updated_at");
  CREATE INDEX "bounces_created_at_idx" ON "bounces" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_bounces_fk" FOREIGN KEY ("bounces_id") REFERENCES "public"."bounces"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_bounces_id_idx" ON "payload_locked_documents_rels" USING btree ("bounces_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "bounces" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "bounces" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_bounces_fk";
  
  UPDATE "deliveries" SET "status" = 'failed' WHERE "status" = 'bounced';
  DROP INDEX "deliveries_due";
  ALTER TABLE "deliveries" ALTER COLUMN "status" SET DATA TYPE text;
  ALTER TABLE "deliveries" ALTER COLUMN "status" SET DEFAULT 'pending'::text;
  DROP TYPE "public"."enum_deliveries_status";
  CREATE TYPE "public"."enum_deliveries_status" AS ENUM('pending', 'sending', 'sent', 'failed', 'uncertain');
  ALTER TABLE "deliveries" ALTER COLUMN "status" SET DEFAULT 'pending'::"public"."enum_deliveries_status";
  ALTER TABLE "deliveries" ALTER COLUMN "status" SET DATA TYPE "public"."enum_deliveries_status" USING "status"::"public"."enum_deliveries_status";
  CREATE INDEX "deliveries_due" ON "deliveries" ("next_attempt_at", "id") WHERE "status" = 'pending';
  UPDATE "notices" SET "status" = 'failed' WHERE "status" = 'bounced';
  DROP INDEX "notices_due";
  ALTER TABLE "notices" ALTER COLUMN "status" SET DATA TYPE text;
  ALTER TABLE "notices" ALTER COLUMN "status" SET DEFAULT 'pending'::text;
  DROP TYPE "public"."enum_notices_status";
  CREATE TYPE "public"."enum_notices_status" AS ENUM('pending', 'sending', 'sent', 'failed', 'uncertain');
  ALTER TABLE "notices" ALTER COLUMN "status" SET DEFAULT 'pending'::"public"."enum_notices_status";
  ALTER TABLE "notices" ALTER COLUMN "status" SET DATA TYPE "public"."enum_notices_status" USING "status"::"public"."enum_notices_status";
  CREATE INDEX "notices_due" ON "notices" ("next_attempt_at", "id") WHERE "status" = 'pending';
  DROP INDEX "payload_locked_documents_rels_bounces_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "bounces_id";
  DROP TYPE "public"."enum_bounces_status";
  DROP TYPE "public"."enum_bounces_kind";`)
}
