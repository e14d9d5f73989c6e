import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_messages_messenger" AS ENUM('wecom', 'govWecom', 'wecomRobot', 'dingtalkRobot', 'webhook');
  CREATE TYPE "public"."enum_messages_kind" AS ENUM('returned', 'approved', 'rejected', 'printed', 'solicited', 'reminded', 'digest', 'delivered', 'signing', 'signed', 'scheduled', 'account', 'safety', 'password');
  CREATE TYPE "public"."enum_messages_status" AS ENUM('pending', 'sending', 'sent', 'bounced', 'failed', 'uncertain');
  CREATE TYPE "public"."enum_messages_reason" AS ENUM('noAnswer', 'garbledAnswer', 'workerVanished', 'restored', 'unreachable', 'tooFast', 'busy', 'setUp', 'noSuchAccount', 'refused', 'tooLate');
  CREATE TABLE "messages" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"subject" varchar NOT NULL,
  	"messenger" "enum_messages_messenger" NOT NULL,
  	"kind" "enum_messages_kind" NOT NULL,
  	"user_id" integer,
  	"address" varchar,
  	"link" varchar NOT NULL,
  	"key" varchar NOT NULL,
  	"status" "enum_messages_status" DEFAULT 'pending' NOT NULL,
  	"attempts" numeric DEFAULT 0 NOT NULL,
  	"message_id" varchar NOT NULL,
  	"reason" "enum_messages_reason",
  	"note" varchar,
  	"sent_at" timestamp(3) with time zone,
  	"next_attempt_at" timestamp(3) with time zone,
  	"first_attempt_at" timestamp(3) with time zone,
  	"lease_until" timestamp(3) with time zone,
  	"lease_token" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "users" ADD COLUMN "messengers_wecom" boolean DEFAULT false;
  ALTER TABLE "users" ADD COLUMN "messengers_gov_wecom" boolean DEFAULT false;
  ALTER TABLE "users" ADD COLUMN "messengers_wecom_robot" boolean DEFAULT false;
  ALTER TABLE "users" ADD COLUMN "messengers_dingtalk_robot" boolean DEFAULT false;
  ALTER TABLE "users" ADD COLUMN "messengers_webhook" boolean DEFAULT false;
  ALTER TABLE "users" ADD COLUMN "messengers_wecom_id" varchar;
  ALTER TABLE "users" ADD COLUMN "messengers_gov_wecom_id" varchar;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "messages_id" integer;
  ALTER TABLE "messages" ADD CONSTRAINT "messages_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "messages_user_idx" ON "messages" USING btree ("user_id");
  CREATE UNIQUE INDEX "messages_key_idx" ON "messages" USING btree ("key");
  CREATE INDEX "messages_status_idx" ON "messages" USING btree ("status");
  CREATE UNIQUE INDEX "messages_message_id_idx" ON "messages" USING btree ("message_id");
  CREATE INDEX "messages_updated_at_idx" ON "messages" USING btree ("updated_at");
  CREATE INDEX "messages_created_at_idx" ON "messages" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_messages_fk" FOREIGN KEY ("messages_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_messages_id_idx" ON "payload_locked_documents_rels" USING btree ("messages_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "messages" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "messages" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT IF EXISTS "payload_locked_documents_rels_messages_fk";
  
  DROP INDEX "payload_locked_documents_rels_messages_id_idx";
  ALTER TABLE "users" DROP COLUMN "messengers_wecom";
  ALTER TABLE "users" DROP COLUMN "messengers_gov_wecom";
  ALTER TABLE "users" DROP COLUMN "messengers_wecom_robot";
  ALTER TABLE "users" DROP COLUMN "messengers_dingtalk_robot";
  ALTER TABLE "users" DROP COLUMN "messengers_webhook";
  ALTER TABLE "users" DROP COLUMN "messengers_wecom_id";
  ALTER TABLE "users" DROP COLUMN "messengers_gov_wecom_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "messages_id";
  DROP TYPE "public"."enum_messages_messenger";
  DROP TYPE "public"."enum_messages_kind";
  DROP TYPE "public"."enum_messages_status";
  DROP TYPE "public"."enum_messages_reason";`)
}
