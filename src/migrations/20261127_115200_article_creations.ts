import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Which article a person's first save made, by the name its page gave it: tried again, it makes no second one. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table article_creations (
      person integer references users (id) on delete cascade,
      key text,
      article integer not null references articles (id) on delete cascade,
      saved_at timestamptz not null,
      primary key (person, key)
    );
    create index article_creations_article on article_creations (article);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table article_creations;`)
}
