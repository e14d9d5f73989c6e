import sql from 'sql-template-tag'
import type { PersonRequest } from '@/access/personRequest'
import { currentTransaction } from '@/db/transaction'
import { RuleError } from '@/domain/ruleError'
import { ARTICLE_TRANSITIONS } from '@/domain/workflow/article'
import type { Issue } from '@/payload-types'
import { articleIds } from './articleIds'
import { requireContents } from './requireContents'

/**
 * Moves the articles of an issue that is being published to 已刊发, each with a version of its own and its line in the
 * record, in one statement for all of them: through Payload each would be read, checked and written by itself, while
 * everybody waits. Their rows are locked, and 已采用, since `requireComplete`.
 * @throws RuleError invalid for an article without a text, conflict when one is not to be published
 */
export async function publishArticles(
  issue: Issue,
  { now, req }: { now: Date; req: PersonRequest },
): Promise<void> {
  const ids = articleIds(issue)
  await requireContents(issue, { req })
  const { from, to } = ARTICLE_TRANSITIONS.publish
  const transaction = await currentTransaction(req)
  const { rowCount } = await transaction.query(sql`
    with published as (
      update articles set status = ${to}, edited_by_id = ${req.user.id}, saved_quietly = false, updated_at = clock_timestamp()
       where id = any(${ids}::int[]) and status = ${from[0]}
      returning *
    ), kept as (
      -- Every column of the article as the version's of its name, those of columns to come too. A field with a table of
      -- its own would need a statement of its own; a test says that there is none.
      insert into _articles_v
      select version.*
        from published
       cross join lateral (select jsonb_object_agg('version_' || key, value) as fields from jsonb_each(to_jsonb(published))) as of
       cross join lateral jsonb_populate_record(null::_articles_v, fields || jsonb_build_object(
             'id', nextval(pg_get_serial_sequence('_articles_v', 'id')), 'parent_id', published.id,
             'created_at', published.updated_at, 'updated_at', published.updated_at)) as version
    )
    insert into transitions (collection, document, action, "from", "to", by_id, by_name, at, article_id)
    select 'articles', id, 'publish', ${from[0]}, ${to}, ${req.user.id}, ${req.user.name}, ${now}, id
      from published order by array_position(${ids}::int[], id)`)
  if (rowCount !== ids.length) {
    throw new RuleError('conflict', 'just-changed', '本期稿件刚有变动，请刷新页面后再发布。')
  }
}
