import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   CREATE TABLE "originals" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric,
  	"focal_x" numeric,
  	"focal_y" numeric
  );
  
  ALTER TABLE "issues" ADD COLUMN "filed" boolean DEFAULT false;
  ALTER TABLE "issues" ADD COLUMN "original_id" integer;
  ALTER TABLE "_issues_v" ADD COLUMN "version_filed" boolean DEFAULT false;
  ALTER TABLE "_issues_v" ADD COLUMN "version_original_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "originals_id" integer;
  CREATE INDEX "originals_updated_at_idx" ON "originals" USING btree ("updated_at");
  CREATE INDEX "originals_created_at_idx" ON "originals" USING btree ("created_at");
  CREATE UNIQUE INDEX "originals_filename_idx" ON "originals" USING btree ("filename");
  ALTER TABLE "issues" ADD CONSTRAINT "issues_original_id_originals_id_fk" FOREIGN KEY ("original_id") REFERENCES "public"."originals"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "_issues_v" ADD CONSTRAINT "_issues_v_version_original_id_originals_id_fk" FOREIGN KEY ("version_original_id") REFERENCES "public"."originals"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_originals_fk" FOREIGN KEY ("originals_id") REFERENCES "public"."originals"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "issues_filed_idx" ON "issues" USING btree ("filed");
  CREATE INDEX "issues_original_idx" ON "issues" USING btree ("original_id");
  CREATE INDEX "_issues_v_version_version_filed_idx" ON "_issues_v" USING btree ("version_filed");
  CREATE INDEX "_issues_v_version_version_original_idx" ON "_issues_v" USING btree ("version_original_id");
  CREATE INDEX "payload_locked_documents_rels_originals_id_idx" ON "payload_locked_documents_rels" USING btree ("originals_id");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "originals" DISABLE ROW LEVEL SECURITY;
  DROP TABLE "originals" CASCADE;
  ALTER TABLE "issues" DROP CONSTRAINT IF EXISTS "issues_original_id_originals_id_fk";
  
  ALTER TABLE "_issues_v" DROP CONSTRAINT IF EXISTS "_issues_v_version_original_id_originals_id_fk";
  
  ALTER TABLE "payload_locked_documents_rels" DROP CONSTRAINT IF EXISTS "payload_locked_documents_rels_originals_fk";
  
  DROP INDEX "issues_filed_idx";
  DROP INDEX "issues_original_idx";
  DROP INDEX "_issues_v_version_version_filed_idx";
  DROP INDEX "_issues_v_version_version_original_idx";
  DROP INDEX "payload_locked_documents_rels_originals_id_idx";
  ALTER TABLE "issues" DROP COLUMN "filed";
  ALTER TABLE "issues" DROP COLUMN "original_id";
  ALTER TABLE "_issues_v" DROP COLUMN "version_filed";
  ALTER TABLE "_issues_v" DROP COLUMN "version_original_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "originals_id";`)
}
