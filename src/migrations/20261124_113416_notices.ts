import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_notices_kind" AS ENUM('returned', 'approved', 'rejected', 'printed', 'solicited', 'reminded', 'digest', 'delivered');
  CREATE TYPE "public"."enum_notices_status" AS ENUM('pending', 'sending', 'sent', 'failed', 'uncertain');
  CREATE TABLE "notices" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"subject" varchar NOT NULL,
  	"kind" "enum_notices_kind" NOT NULL,
  	"user_id" integer,
  	"email" varchar NOT NULL,
  	"name" varchar,
  	"text" varchar NOT NULL,
  	"html" varchar NOT NULL,
  	"mail" jsonb NOT NULL,
  	"key" varchar NOT NULL,
  	"status" "enum_notices_status" DEFAULT 'pending' NOT NULL,
  	"attempts" numeric DEFAULT 0 NOT NULL,
  	"message_id" varchar NOT NULL,
  	"last_error" varchar,
  	"sent_at" timestamp(3) with time zone,
  	"next_attempt_at" timestamp(3) with time zone,
  	"first_attempt_at" timestamp(3) with time zone,
  	"lease_until" timestamp(3) with time zone,
  	"lease_token" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "notices_id" integer;
  ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "notices_user_idx" ON "notices" USING btree ("user_id");
  CREATE UNIQUE INDEX "notices_key_idx" ON "notices" USING btree ("key");
  CREATE INDEX "notices_status_idx" ON "notices" USING btree ("status");
  CREATE UNIQUE INDEX "notices_message_id_idx" ON "notices" USING btree ("message_id");
  CREATE INDEX "notices_updated_at_idx" ON "notices" USING btree ("updated_at");
  CREATE INDEX "notices_created_at_idx" ON "notices" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_notices_fk" FOREIGN KEY ("notices_id") REFERENCES "public"."notices"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_notices_id_idx" ON "payload_locked_documents_rels" USING btree ("notices_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "notices" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "notices" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_notices_fk";
  
  DROP INDEX "payload_locked_documents_rels_notices_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "notices_id";
  DROP TYPE "public"."enum_notices_kind";
  DROP TYPE "public"."enum_notices_status";`)
}
