import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TYPE "public"."enum_audit_event" ADD VALUE IF NOT EXISTS 'scan-deleted' BEFORE 'refused';
  CREATE TABLE "scans" (
  	"id" serial PRIMARY KEY NOT NULL,
  	"sha256" varchar,
  	"company_id" integer,
  	"updated_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"created_at" timestamp(3) with time zone DEFAULT now() NOT NULL,
  	"url" varchar,
  	"thumbnail_u_r_l" varchar,
  	"filename" varchar,
  	"mime_type" varchar,
  	"filesize" numeric,
  	"width" numeric,
  	"height" numeric
  );
  
  ALTER TABLE "instructions" ADD COLUMN "scan_id" integer;
  ALTER TABLE "payload_locked_documents_rels" ADD COLUMN "scans_id" integer;
  ALTER TABLE "scans" ADD CONSTRAINT "scans_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;
  CREATE INDEX "scans_company_idx" ON "scans" USING btree ("company_id");
  CREATE INDEX "scans_updated_at_idx" ON "scans" USING btree ("updated_at");
  CREATE INDEX "scans_created_at_idx" ON "scans" USING btree ("created_at");
  CREATE UNIQUE INDEX "scans_filename_idx" ON "scans" USING btree ("filename");
  ALTER TABLE "instructions" ADD CONSTRAINT "instructions_scan_id_scans_id_fk" FOREIGN KEY ("scan_id") REFERENCES "public"."scans"("id") ON DELETE set null ON UPDATE no action;
  ALTER TABLE "payload_locked_documents_rels" ADD CONSTRAINT "payload_locked_documents_rels_scans_fk" FOREIGN KEY ("scans_id") REFERENCES "public"."scans"("id") ON DELETE cascade ON UPDATE no action;
  CREATE INDEX "instructions_scan_idx" ON "instructions" USING btree ("scan_id");
  CREATE INDEX "payload_locked_documents_rels_scans_id_idx" ON "payload_locked_documents_rels" USING btree ("scans_id");`)
}

/** Rows of the event may be there and stay: the record is append-only. The type goes on knowing it, and `up` again finds it. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "instructions" DROP COLUMN "scan_id";
  ALTER TABLE "payload_locked_documents_rels" DROP COLUMN "scans_id";
  DROP TABLE "scans";`)
}
