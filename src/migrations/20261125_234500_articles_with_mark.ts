import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Of a phrase that stands in thousands of articles the index gave them all, of which fifty were looked at: nearly the
 * whole time of a search for near-duplicates. PostgreSQL leaves some out when they are far more than the limit said
 * here (`gin_fuzzy_search_limit`); a phrase that says something stands in far fewer and is found everywhere.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function articles_with_mark(mark integer, besides integer, most integer) returns setof integer
      language sql stable set gin_fuzzy_search_limit to 500
      as $$
        select id from articles
         where text_marks @> array[mark] and id <> besides and first_submitted_at is not null
         limit most
      $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop function articles_with_mark(integer, integer, integer)`)
}
