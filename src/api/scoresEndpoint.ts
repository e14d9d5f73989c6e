import type { Endpoint } from 'payload'
import { requirePerson } from '@/access/personRequest'
import { RuleError } from '@/domain/ruleError'
import { parsePeriod } from '@/domain/statistics'
import { recordApart } from '@/services/audit/recordAudit'
import { readScores } from '@/services/scores/readScores'
import { scoresFile } from '@/services/scores/scoresFile'
import { attachment } from './attachment'

/** `GET /api/scores?from=YYYY-MM-DD&to=YYYY-MM-DD[&format=xlsx]`; an author gets the own company's row. */
export const scoresEndpoint: Endpoint = {
  path: '/scores',
  method: 'get',
  handler: async (req) => {
    const person = requirePerson(req)
    const period = parsePeriod(req.query.from, req.query.to)
    const rows = await readScores(period, { req: person, now: new Date() })
    const scores = { ...period, rows: rows.map(({ companyId: _, ...row }) => row) }
    const format = req.query.format ?? 'json'
    if (format === 'json') return Response.json(scores)
    if (format !== 'xlsx') throw new RuleError('invalid', 'bad-format', '导出格式只能是 xlsx。')
    const detail = { ...period, format }
    await recordApart({ event: 'list-downloaded', collection: 'scores', detail }, { req })
    return attachment(await scoresFile(scores))
  },
}
