import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "issues" ADD COLUMN "printed_table" jsonb;
  ALTER TABLE "_issues_v" ADD COLUMN "version_printed_table" jsonb;
  ALTER TABLE "originals" ADD COLUMN "sha256" varchar;
  CREATE INDEX "originals_sha256_idx" ON "originals" USING btree ("sha256");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "originals_sha256_idx";
  ALTER TABLE "issues" DROP COLUMN "printed_table";
  ALTER TABLE "_issues_v" DROP COLUMN "version_printed_table";
  ALTER TABLE "originals" DROP COLUMN "sha256";`)
}
