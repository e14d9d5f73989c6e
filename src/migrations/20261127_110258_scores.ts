import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // By hand: a draft that is deleted takes along what was registered of it; null may not be there.
  await db.execute(sql`
   CREATE TYPE "public"."enum_adoptions_level" AS ENUM('district', 'city', 'nation');
  CREATE TYPE "public"."enum_instructions_level" AS ENUM('district', 'city', 'nation');
  CREATE TABLE "score_rules" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"from" varchar NOT NULL,
  	"received" numeric DEFAULT 1 NOT NULL,
  	"received_cap" numeric DEFAULT 10 NOT NULL,
  	"used" numeric DEFAULT 5 NOT NULL,
  	"solicited" numeric DEFAULT 8 NOT NULL,
  	"adopted_district" numeric DEFAULT 5 NOT NULL,
  	"adopted_city" numeric DEFAULT 10 NOT NULL,
  	"adopted_nation" numeric DEFAULT 30 NOT NULL,
  	"instruction_district" numeric DEFAULT 20 NOT NULL,
  	"instruction_city" numeric DEFAULT 50 NOT NULL,
  	"instruction_nation" numeric DEFAULT 80 NOT NULL,
  	"missed" numeric DEFAULT -2 NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "adoptions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"level" "enum_adoptions_level" NOT NULL,
  	"body" varchar NOT NULL,
  	"date" varchar NOT NULL,
  	"document" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "instructions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"issue_id" integer,
  	"article_id" integer,
  	"leader" varchar NOT NULL,
  	"level" "enum_instructions_level" NOT NULL,
  	"date" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"due" varchar,
  	"closed" boolean DEFAULT false,
  	"outcome" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "score_rules_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "adoptions_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "instructions_id" integer;
  ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "instructions" ADD CONSTRAINT "instructions_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "instructions" ADD CONSTRAINT "instructions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;
  CREATE UNIQUE INDEX "score_rules_from_idx" ON "score_rules" USING btree ("from");
  CREATE INDEX "score_rules_updated_at_idx" ON "score_rules" USING btree ("updated_at");
  CREATE INDEX "score_rules_created_at_idx" ON "score_rules" USING btree ("created_at");
  CREATE INDEX "adoptions_article_idx" ON "adoptions" USING btree ("article_id");
  CREATE INDEX "adoptions_date_idx" ON "adoptions" USING btree ("date");
  CREATE INDEX "adoptions_updated_at_idx" ON "adoptions" USING btree ("updated_at");
  CREATE INDEX "adoptions_created_at_idx" ON "adoptions" USING btree ("created_at");
  CREATE INDEX "instructions_issue_idx" ON "instructions" USING btree ("issue_id");
  CREATE INDEX "instructions_article_idx" ON "instructions" USING btree ("article_id");
  CREATE INDEX "instructions_date_idx" ON "instructions" USING btree ("date");
  CREATE INDEX "instructions_due_idx" ON "instructions" USING btree ("due");
  CREATE INDEX "instructions_updated_at_idx" ON "instructions" USING btree ("updated_at");
  CREATE INDEX "instructions_created_at_idx" ON "instructions" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_score_rules_fk" FOREIGN KEY ("score_rules_id") REFERENCES "public"."score_rules"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_adoptions_fk" FOREIGN KEY ("adoptions_id") REFERENCES "public"."adoptions"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_instructions_fk" FOREIGN KEY ("instructions_id") REFERENCES "public"."instructions"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_score_rules_id_idx" ON "payload_locked_documents_rels" USING btree ("score_rules_id");
  CREATE INDEX "payload_locked_documents_rels_adoptions_id_idx" ON "payload_locked_documents_rels" USING btree ("adoptions_id");
  CREATE INDEX "payload_locked_documents_rels_instructions_id_idx" ON "payload_locked_documents_rels" USING btree ("instructions_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "score_rules" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "adoptions" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "instructions" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "score_rules" CASCADE;
  DROP TABLE "adoptions" CASCADE;
  DROP TABLE "instructions" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT IF EXISTS "payload_locked_documents_rels_score_rules_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT IF EXISTS "payload_locked_documents_rels_adoptions_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT IF EXISTS "payload_locked_documents_rels_instructions_fk";
  
  DROP INDEX "payload_locked_documents_rels_score_rules_id_idx";
  DROP INDEX "payload_locked_documents_rels_adoptions_id_idx";
  DROP INDEX "payload_locked_documents_rels_instructions_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "score_rules_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "adoptions_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "instructions_id";
  DROP TYPE "public"."enum_adoptions_level";
  DROP TYPE "public"."enum_instructions_level";`)
}
