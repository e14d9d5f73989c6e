import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-postgres'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "solicitations" ADD COLUMN "due_days" numeric;
  ALTER TABLE "solicitations" ADD COLUMN "wanted" numeric DEFAULT 1;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "solicitations" DROP COLUMN "due_days";
  ALTER TABLE "solicitations" DROP COLUMN "wanted";`)
}
