import { sql } from '@payloadcms/db-postgres'

/** What search, the queue, the statistics and the look for near-duplicates read of articles. Payload does not know these columns. */
export const ARTICLE_TEXTS = sql`
  -- Generated, so that they are right whichever door the text came through, restore and plain SQL included.
  alter table articles
    add column text_plain text
      generated always as (plain_text(coalesce(title, '') || coalesce(lexical_text(body), ''))) stored,
    add column text_length integer
      generated always as (char_length(regexp_replace(coalesce(lexical_text(body), ''), '[ \\t\\r\\n\\u3000]+', '', 'g'))) stored,
    add column text_marks integer[]
      generated always as (text_marks(coalesce(lexical_text(body), ''))) stored;

  create index articles_bigrams on articles using gin (text_bigrams(text_plain) collate "C") with (fastupdate = off);
  create index articles_marks on articles using gin (text_marks) with (fastupdate = off);
  create index articles_links on articles (link_key(source_url)) where source_url is not null;
  create index articles_queue on articles (first_submitted_at, id) where status = 'review';
  create index articles_statistics on articles (company_id, first_submitted_at) where channel = 'submission';

  -- Of a phrase that stands in thousands of articles the index would give them all, of which fifty are looked at.
  -- PostgreSQL leaves some out when they are far more than the limit said here; a phrase that says something
  -- stands in far fewer and is found everywhere.
  create function articles_with_mark(mark integer, besides integer, most integer) returns setof integer
    language sql stable set gin_fuzzy_search_limit to 500
    as $$
      select id from articles
       where text_marks @> array[mark] and id <> besides and first_submitted_at is not null
       limit most
    $$;
`
