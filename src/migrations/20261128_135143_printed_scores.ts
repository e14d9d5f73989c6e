import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "issues" ADD COLUMN "scores_from" varchar;
  ALTER TABLE "issues" ADD COLUMN "scores_to" varchar;
  ALTER TABLE "issues" ADD COLUMN "scores_title" varchar;
  ALTER TABLE "issues" ADD COLUMN "scores_note" varchar;
  ALTER TABLE "_issues_v" ADD COLUMN "version_scores_from" varchar;
  ALTER TABLE "_issues_v" ADD COLUMN "version_scores_to" varchar;
  ALTER TABLE "_issues_v" ADD COLUMN "version_scores_title" varchar;
  ALTER TABLE "_issues_v" ADD COLUMN "version_scores_note" varchar;
  CREATE INDEX "issues_scores_scores_from_idx" ON "issues" USING btree ("scores_from");
  CREATE INDEX "issues_scores_scores_to_idx" ON "issues" USING btree ("scores_to");
  CREATE INDEX "_issues_v_version_scores_version_scores_from_idx" ON "_issues_v" USING btree ("version_scores_from");
  CREATE INDEX "_issues_v_version_scores_version_scores_to_idx" ON "_issues_v" USING btree ("version_scores_to");`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   DROP INDEX "issues_scores_scores_from_idx";
  DROP INDEX "issues_scores_scores_to_idx";
  DROP INDEX "_issues_v_version_scores_version_scores_from_idx";
  DROP INDEX "_issues_v_version_scores_version_scores_to_idx";
  ALTER TABLE "issues" DROP COLUMN "scores_from";
  ALTER TABLE "issues" DROP COLUMN "scores_to";
  ALTER TABLE "issues" DROP COLUMN "scores_title";
  ALTER TABLE "issues" DROP COLUMN "scores_note";
  ALTER TABLE "_issues_v" DROP COLUMN "version_scores_from";
  ALTER TABLE "_issues_v" DROP COLUMN "version_scores_to";
  ALTER TABLE "_issues_v" DROP COLUMN "version_scores_title";
  ALTER TABLE "_issues_v" DROP COLUMN "version_scores_note";`)
}
