import { poolOf } from '@/db/poolOf'
import sql from 'sql-template-tag'
import type { ComposedArticle, Composition } from '@/domain/answers/composition'
import { titleInline } from '@/domain/title'
import type { PersonRequest } from '@/access/personRequest'
import { articleIds } from './articleIds'
import { readIssueForOffice } from './readDraftView'

/** More than anybody reads through; the filter box is for what lies beyond. */
const MOST_CANDIDATES = 500

/** What stands in an issue and what could be put into it, without the texts. @throws RuleError forbidden | notFound */
export async function readComposition(id: number, { req }: { req: PersonRequest }): Promise<Composition> {
  const issue = await readIssueForOffice(id, { req })
  const ids = articleIds(issue)
  const database = poolOf(req.payload)
  const { rows } = await database.query<Row>(sql`with chosen as (
          (select id from articles where id = any(${ids}::int[]))
          union
          (select id from articles where status = 'approved' and issue_id is null
            order by coalesce(first_submitted_at, created_at), id limit ${MOST_CANDIDATES})
        )
        select a.id, a.title, c.short_name as company, a.channel, a.status,
               coalesce(a.first_submitted_at, a.created_at) as came_in_at, a.updated_at,
               (select coalesce(sum(length(t #>> '{}')), 0)::int
                  from jsonb_path_query(a.body, 'strict $.** ? (@.type == "text").text') t) as characters
          from chosen join articles a using (id) left join companies c on c.id = a.company_id
         order by came_in_at, a.id`)
  const found = new Map(rows.map((row) => [row.id, shown(row, issue.filed === true)]))
  const articles = ids.flatMap((article) => found.get(article) ?? [])
  return {
    status: issue.status ?? 'draft',
    articles,
    candidates: [...found.values()].filter(({ id: candidate }) => !ids.includes(candidate)),
  }
}

type Row = Omit<ComposedArticle, 'title' | 'cameInAt' | 'updatedAt'> & {
  title: string | null
  came_in_at: Date | string
  updated_at: Date | string
}

function shown({ title, came_in_at, updated_at, ...row }: Row, isFiled: boolean): ComposedArticle {
  return {
    ...row,
    title: titleInline(title ?? '') || `编号 ${row.id}`,
    cameInAt: isFiled ? null : new Date(came_in_at).toISOString(),
    updatedAt: new Date(updated_at).toISOString(),
  }
}
