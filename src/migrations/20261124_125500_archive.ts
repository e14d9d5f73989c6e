import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'
import { issueViewSchema } from '@/domain/brief/issueView'
import { rawClient, type Transaction } from '@/db/transaction'
import { fileIssue } from '@/services/archive/fileIssue'

/** What was published, as text to search: written with each publication (services/archive/fileIssue), and here for those before. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table archive_texts (
      issue_id integer not null references issues (id) on delete cascade,
      position integer not null,
      title text not null,
      body text not null,
      plain text not null,
      primary key (issue_id, position)
    );
    create index archive_texts_bigrams on archive_texts using gin (text_bigrams(plain) collate "C") with (fastupdate = off);
  `)
  const client = rawClient(db as unknown as Transaction)
  const { rows } = await client.query<{ issue_id: number; view: unknown }>(
    `select p.issue_id, p.view from publications p join issues i on i.id = p.issue_id and i.revision = p.revision
      where i.status = 'published'`,
  )
  for (const { issue_id, view } of rows) {
    await fileIssue(client, { issueId: issue_id, view: issueViewSchema.parse(view) })
  }
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table archive_texts;`)
}
