import { sql } from '@payloadcms/db-postgres'

/** As it was until `text_grams` (20261128_210000_grams) came in its place. */
export const TEXT_BIGRAMS = sql`
  -- Every pair of neighbours in the plain text, each once: a GIN index of them finds words of two characters and
  -- more by \`text_bigrams(text) @> text_bigrams(word)\`. A word of one character has no pair and finds everything.
  create function text_bigrams(input text) returns text[] language sql immutable strict parallel safe
  return (
    with characters as (select string_to_array(plain_text(input), null) as list)
    select coalesce(array_agg(distinct (first || second) collate "C"), '{}')
      from characters, unnest(list, list[2:]) as pair (first, second)
     where second is not null
  );
`

/**
 * Chinese text in PostgreSQL, whatever its locale: pg_trgm ignores Han characters under LC_CTYPE C and knows no word of
 * two characters anyway; character classes and `lower` differ from one locale to the next. So characters are named one
 * by one, and only A to Z have a lower case. The bodies are parsed here and now (PostgreSQL 14): what they call stays
 * found under whatever search_path an index is built.
 */
export const TEXT_FUNCTIONS = sql`
  -- The characters of a Lexical editor state, all blocks run together. Its twin in src/domain puts breaks between.
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

  ${TEXT_BIGRAMS}

  -- Marks of a text: hashes of its passages of eight characters, of every eight neighbours the smallest (winnowing,
  -- Schleimer 2003). Two texts that share fifteen characters in a row share a mark; in order, so that the first ones
  -- are a fair sample. The hash is arithmetic on code points: the same in every version of PostgreSQL.
  create function text_marks(input text) returns integer[] language sql immutable strict parallel safe
  return (
    with codes as (
      select n, ascii(one)::bigint as code
        from string_to_table(plain_text(input), null) with ordinality as letter (one, n)
    ),
    passages as (
      select n, ((code * 1597334677 + lead(code) over following * 1103515245 + lead(code, 2) over following * 747796405
                + lead(code, 3) over following * 2891336453 + lead(code, 4) over following * 277803737
                + lead(code, 5) over following * 1664525003 + lead(code, 6) over following * 3266489917
                + lead(code, 7) over following * 668265263) % 2147483647)::integer as hash
        from codes window following as (order by n)
    ),
    winnowed as (
      select distinct least(hash, lead(hash) over following, lead(hash, 2) over following, lead(hash, 3) over following,
                            lead(hash, 4) over following, lead(hash, 5) over following, lead(hash, 6) over following,
                            lead(hash, 7) over following) as mark
        from passages where hash is not null window following as (order by n)
    )
    select coalesce(array_agg(mark order by mark), '{}') from winnowed
  );

  -- How many characters two lists of marks have in common, as a number of marks.
  create function marks_in_common(a integer[], b integer[]) returns integer language sql immutable strict parallel safe
  return (select count(*)::integer from unnest(a) as one (mark) join unnest(b) as other (mark) using (mark));

  -- The same page is reached by many addresses: what merely tells how somebody came there is left out.
  create function link_key(url text) returns text language sql immutable strict parallel safe
  return rtrim(
    regexp_replace(
      regexp_replace(
        regexp_replace(
          regexp_replace(url collate "C", '^https?://(www[.])?|#.*$', '', 'gi'),
          '([?&])(scene|subscene|chksm|from|isappinstalled|nettype|sharer_[a-z_]*|share_[a-z_]*|utm_[a-z]*|spm|clicktime|enterid|ascene|devicetype|version|exportkey|pass_ticket|wx_header|poc_token)=[^&]*', '\\1', 'g'
        ),
        '&&+', '&', 'g'
      ),
      '[?]&+', '?', 'g'
    ),
    '?&/'
  );
`
