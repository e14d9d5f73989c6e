import pg from 'pg'
import { lexicalParagraphs } from '../../../src/domain/article/lexical/lexicalParagraphs'
import { randomNumbers } from './random'
import { copyOf, writeArticle, type WrittenArticle } from './writeArticle'

export type Size = { articles: number; issues: number; users: number; waiting: number }

export const SIZE = { articles: 20_000, issues: 400, users: 100, waiting: 200 } as const satisfies Size

const BATCH = 1_000
const A_HUNDREDTH_COPIED = 0.01

/**
 * Fills the migrated and seeded database at `url` with ten years of an office (or as large as `size` says), by SQL: articles
 * with their versions and record, published issues with their ledger and their texts in the archive, accounts. What matters
 * to a query is as it would be; passwords are not.
 */
export async function fillOffice(url: string, size: Size = SIZE): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Built in one go afterwards: entry by entry they take ten times as long.
    await client.query('begin')
    const indexes = await takeDown(client, ['articles_grams', 'articles_marks', 'archive_texts_grams'])
    await client.query(USERS, [size.users])
    await client.query(ISSUES, [size.issues])
    await insertArticles(client, size)
    for (const statement of [PLACES, ARCHIVE, VERSIONS, RECORD, LEDGER]) await client.query(statement)
    for (const definition of indexes) await client.query(definition)
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

async function takeDown(client: pg.Client, names: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ indexdef: string }>(
    'select indexdef from pg_indexes where indexname = any ($1)',
    [names],
  )
  for (const name of names) await client.query(`drop index ${name}`)
  return rows.map(({ indexdef }) => indexdef)
}

async function insertArticles(client: pg.Client, size: Size): Promise<void> {
  const random = randomNumbers(536)
  const written: WrittenArticle[] = []
  for (let from = 0; from < size.articles; from += BATCH) {
    const batch = Array.from({ length: BATCH }, () => {
      const earlier = written[Math.floor(random() * written.length)]
      const article =
        earlier && random() < A_HUNDREDTH_COPIED ? copyOf(earlier, random) : writeArticle(random)
      written.push(article)
      return { title: article.title, body: lexicalParagraphs(article.paragraphs) }
    })
    await client.query(ARTICLES, [JSON.stringify(batch), from, size.articles, size.waiting])
  }
}

const USERS = `
  insert into users (name, role, company_id, email, active)
  select '通讯员' || n, 'author', (select id from companies order by id offset n % 7 limit 1), 'bench' || n || '@jianbao.test', true
    from generate_series(1, $1::int) n`

// One a week, back from the end of 2025.
const ISSUES = `
  insert into issues (name, year, number, total_number, date, status, published_at, revision)
  select extract(year from day) || '年第' || n || '期（总第' || 10000 + n || '期）', extract(year from day), 1000 + n, 10000 + n,
         to_char(day, 'YYYY-MM-DD'), 'published', day, 1
    from generate_series(1, $1::int) n, lateral (select timestamptz '2025-12-20' - n * interval '7 days' as day) at`

// $2: how many came before, $3: how many there will be, $4: how many of the last are still waiting.
const ARTICLES = `
  insert into articles (title, headline, body, company_id, channel, status, first_submitted_at, created_at, updated_at)
  select line ->> 'title', line ->> 'title', line -> 'body',
         (select id from companies order by id offset n % 7 limit 1),
         (case n % 10 when 0 then 'wechat' when 1 then 'website' else 'submission' end)::enum_articles_channel,
         (case when n > $3::int - $4::int then 'review' when n % 5 < 2 then 'published' when n % 5 = 2 then 'rejected'
               when n > $3::int - 1000 then 'approved' else 'rejected' end)::enum_articles_status,
         at.at, at.at - interval '1 day', at.at
    from jsonb_array_elements($1::jsonb) with ordinality as item (line, place),
         lateral (select $2::int + place::int as n) number,
         lateral (select timestamptz '2025-12-31' - ($3::int - n) * interval '3 hours' as at) at`

const PLACES = `
  with placed as (
    select a.id, i.id as issue, row_number() over (partition by i.id order by a.id) as place
      from (select id, row_number() over (order by id) as n from articles where status = 'published' and issue_id is null) a
      join (select id, row_number() over (order by date) as n from issues where total_number > 10000) i
        on i.n = (a.n - 1) / 20 + 1
  ), put as (
    insert into issues_rels ("order", parent_id, path, articles_id) select place, issue, 'articles', id from placed
  )
  update articles a set issue_id = placed.issue from placed where placed.id = a.id`

const ARCHIVE = `
  insert into archive_texts (issue_id, position, title, body, plain)
  select r.parent_id, r."order", a.headline, a.text_plain, a.text_plain
    from issues_rels r join issues i on i.id = r.parent_id and i.total_number > 10000 join articles a on a.id = r.articles_id
   where r.path = 'articles'`

const VERSIONS = `
  insert into _articles_v (parent_id, version_title, version_headline, version_body, version_company_id, version_channel,
                           version_status, version_first_submitted_at, created_at, updated_at)
  select a.id, a.title, a.headline, a.body, a.company_id, a.channel::text::enum__articles_v_version_channel,
         v.status::enum__articles_v_version_status, a.first_submitted_at, a.created_at, a.created_at
    from articles a cross join (values ('draft'), ('review')) as v (status)
   where not exists (select from _articles_v known where known.parent_id = a.id)
   order by a.id, v.status`

const RECORD = `
  insert into transitions (collection, document, action, "from", "to", by_name, at, article_id)
  select 'articles', a.id, s.action, s.before, s.after, '某人', a.first_submitted_at + s.later * interval '1 day', a.id
    from articles a
    join (values ('submit', 'draft', 'review', 0), ('approve', 'review', 'approved', 1), ('reject', 'review', 'rejected', 1))
         as s (action, before, after, later)
      on s.action = 'submit' or s.action = 'reject' and a.status = 'rejected' or s.action = 'approve' and a.status in ('approved', 'published')
   where a.first_submitted_at is not null and not exists (select from transitions known where known.article_id = a.id)`

const LEDGER = `
  with published as (
    insert into publications (issue_id, revision, view, published_at, mail)
    select id, 1, '{}', published_at, '{}' from issues where total_number > 10000 returning id, issue_id
  )
  insert into deliveries (issue_id, publication_id, revision, email, recipients, status, attempts, message_id, sent_at)
  select p.issue_id, p.id, 1, 'box' || n || '@jianbao.test', '[]', (case when p.id % 97 = 0 and n = 1 then 'failed' else 'sent' end)::enum_deliveries_status,
         1, 'bench-' || p.id || '-' || n, now()
    from published p, generate_series(1, 30) n`
