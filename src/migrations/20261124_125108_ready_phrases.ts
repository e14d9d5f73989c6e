import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" ADD COLUMN "return_phrases" varchar DEFAULT '请写明时间、地点和参加人员。
请补充具体做法和成效。
请核实文中的数字。
标题请写明单位和事件。
篇幅偏长，请压缩后再提交。
图片不清晰，请更换原图。';
  ALTER TABLE "settings" ADD COLUMN "reject_phrases" varchar DEFAULT '与已刊发的内容重复。
时效已过。
与本简报的主题关系不大。
近期同类稿件较多，未能选用。';
  ALTER TABLE "_settings_v" ADD COLUMN "version_return_phrases" varchar DEFAULT '请写明时间、地点和参加人员。
请补充具体做法和成效。
请核实文中的数字。
标题请写明单位和事件。
篇幅偏长，请压缩后再提交。
图片不清晰，请更换原图。';
  ALTER TABLE "_settings_v" ADD COLUMN "version_reject_phrases" varchar DEFAULT '与已刊发的内容重复。
时效已过。
与本简报的主题关系不大。
近期同类稿件较多，未能选用。';`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "settings" DROP COLUMN "return_phrases";
  ALTER TABLE "settings" DROP COLUMN "reject_phrases";
  ALTER TABLE "_settings_v" DROP COLUMN "version_return_phrases";
  ALTER TABLE "_settings_v" DROP COLUMN "version_reject_phrases";`)
}
