import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // By hand: an article that is deleted takes along what was let stand in it.
  await db.execute(sql`
   CREATE TYPE "public"."enum_lexicon_kind" AS ENUM('wrong', 'forbidden', 'watch', 'name', 'person', 'term');
  CREATE TABLE "lexicon" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"kind" "enum_lexicon_kind" DEFAULT 'wrong' NOT NULL,
  	"text" varchar NOT NULL,
  	"suggestion" varchar,
  	"variants" varchar,
  	"exceptions" varchar,
  	"post" varchar,
  	"order" numeric,
  	"note" varchar,
  	"active" boolean DEFAULT true,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "exemptions" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"rule" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"context" varchar NOT NULL,
  	"by_name" varchar,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "lexicon_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "exemptions_id" integer;
  ALTER TABLE "settings" ADD COLUMN "proofread" boolean DEFAULT false;
  ALTER TABLE "_settings_v" ADD COLUMN "version_proofread" boolean DEFAULT false;
  ALTER TABLE "exemptions" ADD CONSTRAINT "exemptions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "lexicon_updated_at_idx" ON "lexicon" USING btree ("updated_at");
  CREATE INDEX "lexicon_created_at_idx" ON "lexicon" USING btree ("created_at");
  CREATE UNIQUE INDEX "kind_text_idx" ON "lexicon" USING btree ("kind","text");
  CREATE INDEX "exemptions_article_idx" ON "exemptions" USING btree ("article_id");
  CREATE INDEX "exemptions_updated_at_idx" ON "exemptions" USING btree ("updated_at");
  CREATE INDEX "exemptions_created_at_idx" ON "exemptions" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_lexicon_fk" FOREIGN KEY ("lexicon_id") REFERENCES "public"."lexicon"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_exemptions_fk" FOREIGN KEY ("exemptions_id") REFERENCES "public"."exemptions"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_lexicon_id_idx" ON "payload_locked_documents_rels" USING btree ("lexicon_id");
  CREATE INDEX "payload_locked_documents_rels_exemptions_id_idx" ON "payload_locked_documents_rels" USING btree ("exemptions_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "lexicon" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "exemptions" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "lexicon" CASCADE;
  DROP TABLE "exemptions" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT IF EXISTS "payload_locked_documents_rels_lexicon_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT IF EXISTS "payload_locked_documents_rels_exemptions_fk";
  
  DROP INDEX "payload_locked_documents_rels_lexicon_id_idx";
  DROP INDEX "payload_locked_documents_rels_exemptions_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "lexicon_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "exemptions_id";
  ALTER TABLE "settings" DROP COLUMN "proofread";
  ALTER TABLE "_settings_v" DROP COLUMN "version_proofread";
  DROP TYPE "public"."enum_lexicon_kind";`)
}
