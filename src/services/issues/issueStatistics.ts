import { poolOf } from '@/db/poolOf'
import { issueViewSchema } from '@/domain/brief/issueView'
import { parsePeriod } from '@/domain/statistics'
import type { PersonRequest } from '@/access/personRequest'
import { countStatistics } from '../statistics/countStatistics'
import { articleIds } from './articleIds'
import { readIssueForOffice } from './readDraftView'
import { readPublication } from './readPublication'

/**
 * The figures an issue's table would print for a period, the issue itself counted as published; of one that is out those it
 * printed. @throws RuleError
 */
export async function issueStatistics(id: number, { req }: { req: PersonRequest }): Promise<Response> {
  const issue = await readIssueForOffice(id, { req })
  const period = parsePeriod(req.query.from, req.query.to)
  if (issue.status === 'published') {
    const { view } = await readPublication({ issue: id, revision: issue.revision ?? 1 }, { req })
    const printed = issueViewSchema.parse(view).statistics
    return Response.json({ ...period, rows: printed?.rows ?? [] })
  }
  const database = poolOf(req.payload)
  const including = { id, date: issue.date, articles: articleIds(issue) }
  return Response.json(await countStatistics(database, { ...period, including }))
}
