import { poolOf } from '@/db/poolOf'
import type { Endpoint } from 'payload'
import { readsDesk } from '@/domain/workflow/standing'
import { RuleError } from '@/domain/ruleError'
import { parsePeriod } from '@/domain/statistics'
import { attachment } from './attachment'
import { requirePerson } from '@/access/personRequest'
import { recordApart } from '@/services/audit/recordAudit'
import { showStatistics } from '@/services/statistics/showStatistics'
import { statisticsFile } from '@/services/statistics/statisticsFile'

/** `GET /api/statistics?from=YYYY-MM-DD&to=YYYY-MM-DD[&format=csv|xlsx]` */
export const statisticsEndpoint: Endpoint = {
  path: '/statistics',
  method: 'get',
  handler: async (req) => {
    const { user } = requirePerson(req)
    if (!readsDesk(user))
      throw new RuleError('forbidden', 'staff-only', '统计由文明办查看，您的账号没有权限。')
    const period = parsePeriod(req.query.from, req.query.to)
    const database = poolOf(req.payload)
    const statistics = await showStatistics(database, period)
    const format = req.query.format ?? 'json'
    if (format === 'json') return Response.json(statistics)
    if (format === 'csv' || format === 'xlsx') {
      const detail = { ...period, format }
      await recordApart({ event: 'list-downloaded', collection: 'statistics', detail }, { req })
      return attachment(await statisticsFile(statistics, format))
    }
    throw new RuleError('invalid', 'bad-format', '导出格式只能是 csv 或 xlsx。')
  },
}
