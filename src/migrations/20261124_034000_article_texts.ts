import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * What search, the queue and the look for near-duplicates read of an article's text. Generated columns, so that they
 * are right whichever door the text came through, restore and plain SQL included; Payload does not know them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Marks of a text: hashes of its passages of eight characters, of every eight neighbours the smallest (winnowing,
    -- Schleimer 2003). Two texts that share fifteen characters in a row share a mark; in order, so that the first ones
    -- are a fair sample. The hash is arithmetic on code points: the same in every version of PostgreSQL.
    create function text_marks(input text) returns integer[] language sql immutable strict parallel safe
    return (
      with characters as (select string_to_array(plain_text(input), null) as c),
      passages as (
        select n, ((ascii(c1)::bigint * 1597334677 + ascii(c2)::bigint * 1103515245 + ascii(c3)::bigint * 747796405
                  + ascii(c4)::bigint * 2891336453 + ascii(c5)::bigint * 277803737 + ascii(c6)::bigint * 1664525003
                  + ascii(c7)::bigint * 3266489917 + ascii(c8)::bigint * 668265263) % 2147483647)::integer as hash
          from characters,
               unnest(c, c[2:], c[3:], c[4:], c[5:], c[6:], c[7:], c[8:])
                 with ordinality as passage (c1, c2, c3, c4, c5, c6, c7, c8, n)
         where c8 is not null
      ),
      winnowed as (
        select distinct min(hash) over (order by n rows between current row and 7 following) as mark from passages
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
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index articles_queue;
    drop index articles_links;
    drop index articles_marks;
    drop index articles_bigrams;
    alter table articles drop column text_marks, drop column text_length, drop column text_plain;
    drop function link_key(text);
    drop function marks_in_common(integer[], integer[]);
    drop function text_marks(text);
  `)
}
