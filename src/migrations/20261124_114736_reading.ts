import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "media" ADD COLUMN "sizes_reading_url" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_reading_width" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_reading_height" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_reading_mime_type" varchar;
  ALTER TABLE "media" ADD COLUMN "sizes_reading_filesize" numeric;
  ALTER TABLE "media" ADD COLUMN "sizes_reading_filename" varchar;
  ALTER TABLE "settings" ADD COLUMN "reading_days" numeric;
  ALTER TABLE "_settings_v" ADD COLUMN "version_reading_days" numeric;
  CREATE INDEX "media_sizes_reading_sizes_reading_filename_idx" ON "media" USING btree ("sizes_reading_filename");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "media_sizes_reading_sizes_reading_filename_idx";
  ALTER TABLE "media" DROP COLUMN "sizes_reading_url";
  ALTER TABLE "media" DROP COLUMN "sizes_reading_width";
  ALTER TABLE "media" DROP COLUMN "sizes_reading_height";
  ALTER TABLE "media" DROP COLUMN "sizes_reading_mime_type";
  ALTER TABLE "media" DROP COLUMN "sizes_reading_filesize";
  ALTER TABLE "media" DROP COLUMN "sizes_reading_filename";
  ALTER TABLE "settings" DROP COLUMN "reading_days";
  ALTER TABLE "_settings_v" DROP COLUMN "version_reading_days";`)
}
