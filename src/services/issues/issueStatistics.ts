import { poolOf } from '@/db/poolOf'
import { parsePeriod } from '@/domain/statistics'
import type { PersonRequest } from '@/access/personRequest'
import { countStatistics } from '../statistics/countStatistics'
import { articleIds } from './articleIds'
import { readIssueForOffice } from './readDraftView'

/** The figures an issue's table would print for a period, the issue itself counted as published. @throws RuleError */
export async function issueStatistics(id: number, { req }: { req: PersonRequest }): Promise<Response> {
  const issue = await readIssueForOffice(id, { req })
  const period = parsePeriod(req.query.from, req.query.to)
  const database = poolOf(req.payload)
  const including = { id, date: issue.date, articles: articleIds(issue) }
  return Response.json(await countStatistics(database, { ...period, including }))
}
