import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ALTER COLUMN "channel" DROP NOT NULL;
  ALTER TABLE "_articles_v" ALTER COLUMN "version_channel" DROP NOT NULL;
  ALTER TABLE "articles" ADD COLUMN "headline" varchar;
  ALTER TABLE "_articles_v" ADD COLUMN "version_headline" varchar;
  ALTER TABLE "users" ADD COLUMN "active" boolean DEFAULT true;
  UPDATE "articles" SET "headline" = regexp_replace("title", '\\s*\\n\\s*', '', 'g');`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "articles" ALTER COLUMN "channel" SET NOT NULL;
  ALTER TABLE "_articles_v" ALTER COLUMN "version_channel" SET NOT NULL;
  ALTER TABLE "articles" DROP COLUMN "headline";
  ALTER TABLE "_articles_v" DROP COLUMN "version_headline";
  ALTER TABLE "users" DROP COLUMN "active";`)
}
