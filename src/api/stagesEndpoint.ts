import type { Endpoint } from 'payload'
import { requirePerson } from '@/access/personRequest'
import { poolOf } from '@/db/poolOf'
import { RuleError } from '@/domain/ruleError'
import { monthRange } from '@/domain/stages/month'
import { readsDesk } from '@/domain/workflow/standing'
import { recordApart } from '@/services/audit/recordAudit'
import { listStages } from '@/services/stageList/listStages'
import { stagesFile } from '@/services/stageList/stagesFile'
import { attachment } from './attachment'

/** `GET /api/stages?month=YYYY-MM[&format=xlsx]`: 三审三校月报, for the office. */
export const stagesEndpoint: Endpoint = {
  path: '/stages',
  method: 'get',
  handler: async (req) => {
    const { user } = requirePerson(req)
    if (!readsDesk(user)) {
      throw new RuleError('forbidden', 'staff-only', '三审三校月报由文明办查看，您的账号没有权限。')
    }
    const { month, ...range } = monthRange(req.query.month)
    const rows = await listStages(poolOf(req.payload), range)
    const format = req.query.format ?? 'json'
    if (format === 'json') return Response.json({ month, rows })
    if (format !== 'xlsx') throw new RuleError('invalid', 'bad-format', '导出格式只能是 xlsx。')
    await recordApart({ event: 'list-downloaded', collection: 'stages', detail: { month, format } }, { req })
    return attachment(await stagesFile({ month, rows }))
  },
}
