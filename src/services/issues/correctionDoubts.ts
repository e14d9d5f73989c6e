import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { IssueView } from '@/domain/brief/issueView'
import { doubtDay, monthMoved } from '@/domain/dayDoubts'
import { nextIssue, previousIssue } from '@/domain/previousIssue'
import { dayInShanghai } from '@/domain/shanghaiDate'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { audienceWarnings } from './audienceWarnings'
import { scoresWarnings, statisticsWarnings } from './figureWarnings'
import { numbered, readNeighbour } from './readNeighbour'
import type { TakenLists } from './takeLists'

/** More tables of other issues than these are counted, not named. */
const MOST_NAMED = 3

/**
 * What the check before a publication would doubt about a correction that takes figures, day or lists anew, as far as it was not so
 * already, and what else counts by the day: in sentences.
 */
export async function correctionDoubts(
  {
    issue,
    frozen,
    view,
    lists,
    now,
  }: { issue: Issue; frozen: IssueView; view: IssueView; lists: TakenLists | undefined; now: Date },
  { req, database }: { req: PersonRequest; database: Db },
): Promise<string[]> {
  const { date } = view.metadata
  const dated = { ...issue, date }
  const known = new Set(doubtfulFigures({ issue, view: frozen }))
  const figures = doubtfulFigures({ issue: dated, view }).filter((message) => !known.has(message))
  const audience = lists ? doubtfulLists(issue, lists) : []
  if (date === frozen.metadata.date) return [...figures, ...audience]
  const previous = await readNeighbour(dated, { placeOf: previousIssue, req })
  const next = await readNeighbour(dated, { placeOf: nextIssue, req })
  return [
    ...doubtDay(numbered(dated), { previous, next, today: dayInShanghai(now) }),
    ...figures,
    ...audience,
    ...monthMoved(issue.date, date),
    ...(await otherTables(database, { id: issue.id, before: issue.date, after: date })),
  ]
}

function doubtfulFigures(printed: { issue: Issue; view: IssueView }): string[] {
  return [...statisticsWarnings(printed), ...scoresWarnings(printed)].map(({ message }) => message)
}

function doubtfulLists(issue: Issue, { audience, mailing }: TakenLists): string[] {
  const isMailed = mailing.kept.length > 0
  return audienceWarnings({ issue, audience })
    .filter(({ code }) => !isMailed || code !== 'no-mailbox-at-all')
    .map(({ message }) => message)
}

/** Tables that others printed of a period in which only one of the days lies: they stay as printed. */
async function otherTables(
  database: Db,
  { id, before, after }: { id: number; before: string; after: string },
): Promise<string[]> {
  const { rows } = await database.query<{ name: string }>(sql`
    select i.name from issues i
     where i.id <> ${id} and i.status = 'published' and i.filed is not true
       and ((i.statistics_include and (${before}::text between i.statistics_from and i.statistics_to)
               <> (${after}::text between i.statistics_from and i.statistics_to))
         or (${before}::text between i.scores_from and i.scores_to) <> (${after}::text between i.scores_from and i.scores_to))
     order by i.date, i.id`)
  if (rows.length === 0) return []
  const named = rows.slice(0, MOST_NAMED).map(({ name }) => `“${name}”`)
  const rest = rows.length > MOST_NAMED ? `等 ${rows.length} 期` : ''
  return [
    `${named.join('')}${rest}印出的附表，统计时段只含新旧日期之一：印出的数字不随之变动，需要时另行更正。`,
  ]
}
