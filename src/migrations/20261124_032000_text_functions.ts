import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Chinese text in PostgreSQL whatever its locale: pg_trgm ignores Han characters under LC_CTYPE C, and knows no word
 * of two characters anyway. Character classes of regular expressions and `lower` depend on the locale, too; so the
 * characters are named one by one, and only A to Z have a lower case. The bodies are parsed here and now (PostgreSQL 14):
 * what they call stays found under whatever search_path an index is built.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- The characters of a Lexical editor state, all blocks run together. src/domain/lexicalText.ts puts breaks between.
    create function lexical_text(state jsonb) returns text language sql immutable strict parallel safe
    return (
      select coalesce(string_agg(node #>> '{}', '' order by place), '')
        from jsonb_path_query(state, 'strict $.root.**.text', '{}', true) with ordinality as found (node, place)
    );

    -- Letters, digits and Han characters only, full width as half width, in lower case. Twin: src/domain/text/plainText.ts.
    create function plain_text(input text) returns text language sql immutable strict parallel safe
    return regexp_replace(
      lower(normalize(input, NFKC) collate "C"),
      '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u20a0-\\u20cf\\u2190-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303d-\\u303f\\u30fb\\ufe00-\\ufe0f\\ufe30-\\ufe4f\\ufeff\\ufff0-\\uffff]+',
      '', 'g'
    );

    -- Every pair of neighbours in the plain text, each once: a GIN index of them finds words of two characters and
    -- more by \`text_bigrams(text) @> text_bigrams(word)\`. A word of one character has no pair and finds everything.
    create function text_bigrams(input text) returns text[] language sql immutable strict parallel safe
    return (
      with characters as (select string_to_array(plain_text(input), null) as list)
      select coalesce(array_agg(distinct (first || second) collate "C"), '{}')
        from characters, unnest(list, list[2:]) as pair (first, second)
       where second is not null
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function text_bigrams(text);
    drop function plain_text(text);
    drop function lexical_text(jsonb);
  `)
}
