import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  // By hand: a draft that is deleted takes its remarks along; Payload would write null where none may be.
  await db.execute(sql`
   CREATE TABLE "remarks" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"article_id" integer NOT NULL,
  	"paragraph" numeric NOT NULL,
  	"offset" numeric NOT NULL,
  	"quote" varchar NOT NULL,
  	"text" varchar NOT NULL,
  	"by_id" integer,
  	"by_name" varchar,
  	"answer" varchar,
  	"answered_by" varchar,
  	"closed" boolean DEFAULT false,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "remarks_id" integer;
  ALTER TABLE "remarks" ADD CONSTRAINT "remarks_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "remarks" ADD CONSTRAINT "remarks_by_id_users_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "remarks_article_idx" ON "remarks" USING btree ("article_id");
  CREATE INDEX "remarks_by_idx" ON "remarks" USING btree ("by_id");
  CREATE INDEX "remarks_updated_at_idx" ON "remarks" USING btree ("updated_at");
  CREATE INDEX "remarks_created_at_idx" ON "remarks" USING btree ("created_at");
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_remarks_fk" FOREIGN KEY ("remarks_id") REFERENCES "public"."remarks"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "payload_locked_documents_rels_remarks_id_idx" ON "payload_locked_documents_rels" USING btree ("remarks_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "remarks" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "remarks" CASCADE;
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT IF EXISTS "payload_locked_documents_rels_remarks_fk";
  
  DROP INDEX "payload_locked_documents_rels_remarks_id_idx";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "remarks_id";`)
}
