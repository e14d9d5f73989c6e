import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TYPE "public"."enum_solicitations_status" AS ENUM('draft', 'open', 'closed');
  ALTER TYPE "public"."enum_transitions_collection" ADD VALUE 'solicitations';
  CREATE TABLE "solicitations" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"topic" varchar NOT NULL,
  	"description" varchar,
  	"due" varchar NOT NULL,
  	"every_company" boolean DEFAULT true,
  	"status" "enum_solicitations_status" DEFAULT 'draft',
  	"opened_at" timestamp(3) with time zone,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL
  );
  
  CREATE TABLE "solicitations_rels" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"order" integer,
  	"parent_id" integer NOT NULL,
  	"path" varchar NOT NULL,
  	"companies_id" integer
  );
  
  ALTER TABLE "articles" ADD COLUMN "solicitation_id" integer;
  ALTER TABLE "_articles_v" ADD COLUMN "version_solicitation_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "solicitations_id" integer;
  ALTER TABLE "solicitations_rels" ADD CONSTRAINT "solicitations_rels_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."solicitations"("id") ON DELETE cascade ON UPDATE no action;
  ALTER TABLE "solicitations_rels" ADD CONSTRAINT "solicitations_rels_companies_fk" FOREIGN KEY ("companies_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "solicitations_due_idx" ON "solicitations" USING btree ("due");
  CREATE INDEX "solicitations_status_idx" ON "solicitations" USING btree ("status");
  CREATE INDEX "solicitations_updated_at_idx" ON "solicitations" USING btree ("updated_at");
  CREATE INDEX "solicitations_created_at_idx" ON "solicitations" USING btree ("created_at");
  CREATE INDEX "solicitations_rels_order_idx" ON "solicitations_rels" USING btree ("order");
  CREATE INDEX "solicitations_rels_parent_idx" ON "solicitations_rels" USING btree ("parent_id");
  CREATE INDEX "solicitations_rels_path_idx" ON "solicitations_rels" USING btree ("path");
  CREATE INDEX "solicitations_rels_companies_id_idx" ON "solicitations_rels" USING btree ("companies_id");
  ALTER TABLE "articles" ADD CONSTRAINT "articles_solicitation_id_solicitations_id_fk" FOREIGN KEY ("solicitation_id") REFERENCES "public"."solicitations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_articles_v" ADD CONSTRAINT "_articles_v_version_solicitation_id_solicitations_id_fk" FOREIGN KEY ("version_solicitation_id") REFERENCES "public"."solicitations"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_solicitations_fk" FOREIGN KEY ("solicitations_id") REFERENCES "public"."solicitations"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "articles_solicitation_idx" ON "articles" USING btree ("solicitation_id");
  CREATE INDEX "_articles_v_version_version_solicitation_idx" ON "_articles_v" USING btree ("version_solicitation_id");
  CREATE INDEX "payload_locked_documents_rels_solicitations_id_idx" ON "payload_locked_documents_rels" USING btree ("solicitations_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "solicitations" DISABLE ROW LEVEL SECURITY;
  ALTER TABLE "solicitations_rels" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "solicitations" CASCADE;
  DROP TABLE "solicitations_rels" CASCADE;
  ALTER TABLE "articles" DROP CONSTRAINT "articles_solicitation_id_solicitations_id_fk";
  
  ALTER TABLE "_articles_v" DROP CONSTRAINT "_articles_v_version_solicitation_id_solicitations_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT "payload_locked_documents_rels_solicitations_fk";
  
  ALTER TABLE "transitions" ALTER COLUMN "collection" SET DATA TYPE text;
  DROP TYPE "public"."enum_transitions_collection";
  CREATE TYPE "public"."enum_transitions_collection" AS ENUM('articles', 'issues', 'deliveries');
  ALTER TABLE "transitions" ALTER COLUMN "collection" SET DATA TYPE "public"."enum_transitions_collection" USING "collection"::"public"."enum_transitions_collection";
  DROP INDEX "articles_solicitation_idx";
  DROP INDEX "_articles_v_version_version_solicitation_idx";
  DROP INDEX "payload_locked_documents_rels_solicitations_id_idx";
  ALTER TABLE "articles" DROP COLUMN "solicitation_id";
  ALTER TABLE "_articles_v" DROP COLUMN "version_solicitation_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "solicitations_id";
  DROP TYPE "public"."enum_solicitations_status";`)
}
