import type pg from 'pg'
import { ClearError } from '../process/clearError'

/** The migrations of 0.1.0, which was shown and never released, in order. `initial` and `guards` make what they made. */
export const UNRELEASED = [
  '20261122_032711_initial',
  '20261122_040000_guards',
  '20261122_042746_people',
  '20261122_050654_headline',
  '20261124_032000_text_functions',
  '20261124_034000_article_texts',
  '20261124_113416_notices',
  '20261124_114000_notice_guards',
  '20261124_114736_reading',
  '20261124_114737_reading_links',
  '20261124_114800_mailTables',
  '20261124_123006_notice_switches',
  '20261124_125108_ready_phrases',
  '20261124_125500_archive',
  '20261124_131010_bounces',
  '20261124_132335_solicitations',
  '20261124_133754_version_signature',
  '20261124_134000_faster_marks',
  '20261125_234500_articles_with_mark',
] as const

const SQUASHED = ['20261127_000000_initial', '20261127_000001_guards'] as const

/**
 * Lets a database that 0.1.0 made go on: the names of its migrations give way to the two that make the same today. One
 * that has only some of them is left as it is: throws ClearError.
 */
export async function adoptUnreleased(client: pg.Client): Promise<void> {
  const { rows: tables } = await client.query<{ isThere: boolean }>(
    `select to_regclass('payload_migrations') is not null as "isThere"`,
  )
  if (!tables[0]?.isThere) return
  const { rows } = await client.query<{ name: string }>(
    'select name from payload_migrations where name = any ($1)',
    [UNRELEASED],
  )
  if (rows.length === 0) return
  const missing = UNRELEASED.filter((name) => !rows.some((row) => row.name === name))
  if (missing.length > 0) {
    throw new ClearError(
      `数据库来自 0.1.0 之前的开发版，还差 ${missing.length} 个迁移（自 ${missing[0]}）。没有做任何改动：请先用 0.1.0 运行 npm run migrate，再用本版本运行。`,
    )
  }
  // One statement, so one transaction.
  await client.query(
    `with gone as (delete from payload_migrations where name = any ($1))
     insert into payload_migrations (name, batch) select unnest($2::text[]), 1`,
    [UNRELEASED, SQUASHED],
  )
}
