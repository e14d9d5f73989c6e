import type pg from 'pg'
import type { Row } from '../row'

/** By name: the heart of a query of the desk, and the index it should be answered from. */
const QUERIES: Readonly<Record<string, { index: string; query: string }>> = {
  search: {
    index: 'articles_grams',
    query: `select id from articles where text_grams(text_plain) @> (array['赵建', '建国'] collate "C")
              and position('赵建国' in text_plain) > 0`,
  },
  queue: {
    index: 'articles_queue',
    query: `select id from articles where status = 'review' order by first_submitted_at, id limit 30`,
  },
  'near-duplicates': {
    index: 'articles_marks',
    query: `select hit.id from unnest((select text_marks[1:96] from articles where id = $ARTICLE)) as mark
             cross join lateral (select o.id from articles o where o.text_marks @> array[mark] limit 50) hit`,
  },
  'statistics, received': {
    index: 'articles_(statistics|first_submitted_at_idx)',
    query: `select company_id, count(*) from articles where channel = 'submission'
              and first_submitted_at >= '2025-10-01' and first_submitted_at < '2026-01-01' group by 1`,
  },
  'statistics, used': {
    index: 'issues_rels_parent_idx',
    query: `select a.company_id, count(*) from issues i join issues_rels r on r.parent_id = i.id and r.path = 'articles'
              join articles a on a.id = r.articles_id where i.status = 'published' and i.date between '2025-10-01' and '2025-12-31' group by 1`,
  },
  'list, latest first': {
    index: 'articles_updated_at_idx',
    query: 'select id from articles order by updated_at desc limit 50',
  },
}

/** Whether PostgreSQL answers each of them from its index, by what EXPLAIN says. */
export async function indexRows(client: pg.Client, { article }: { article: number }): Promise<Row[]> {
  const rows: Row[] = []
  for (const [name, { index, query }] of Object.entries(QUERIES)) {
    const { rows: plan } = await client.query<{ 'QUERY PLAN': string }>(
      `explain ${query.replace('$ARTICLE', String(article))}`,
    )
    const isUsed = plan.some((line) =>
      new RegExp(`on ${index}\\b|using ${index}\\b`).test(line['QUERY PLAN']),
    )
    rows.push({
      what: `${name}: answered from ${index}`,
      value: isUsed ? 1 : 0,
      unit: 'yes/no',
      limit: { atLeast: 1 },
    })
  }
  return rows
}
