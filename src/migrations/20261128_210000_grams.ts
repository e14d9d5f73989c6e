import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'
import { TEXT_BIGRAMS } from './guards/textFunctions'

/**
 * The indexes of search know single characters beside pairs, so that a word of one character is answered by them, too. The
 * function says what it costs, some thousand comparisons: else PostgreSQL takes texts apart again where half of them match.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Every character of the plain text and every pair of neighbours, each once; asked for by src/domain/text/grams.ts.
    create function text_grams(input text) returns text[] language sql immutable strict parallel safe cost 5000
    return (
      with characters as (select string_to_array(plain_text(input), null) as list)
      select coalesce(array_agg(distinct gram collate "C"), '{}')
        from characters, unnest(list, list[2:]) as pair (first, second), lateral (values (first), (first || second)) as both_of (gram)
       where gram is not null
    );
    -- Before anything is dropped: while an index is built, only writes wait.
    create index articles_grams on articles using gin (text_grams(text_plain) collate "C") with (fastupdate = off);
    create index archive_texts_grams on archive_texts using gin (text_grams(plain) collate "C") with (fastupdate = off);
    drop index articles_bigrams, archive_texts_bigrams;
    drop function text_bigrams(text);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(TEXT_BIGRAMS)
  await db.execute(sql`
    create index articles_bigrams on articles using gin (text_bigrams(text_plain) collate "C") with (fastupdate = off);
    create index archive_texts_bigrams on archive_texts using gin (text_bigrams(plain) collate "C") with (fastupdate = off);
    drop index articles_grams, archive_texts_grams;
    drop function text_grams(text);
  `)
}
