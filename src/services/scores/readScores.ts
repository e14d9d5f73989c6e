import { companyOf } from '@/access/rules'
import { poolOf } from '@/db/poolOf'
import { readsDesk } from '@/domain/workflow/standing'
import { RuleError } from '@/domain/ruleError'
import { dayInShanghai } from '@/domain/shanghaiDate'
import type { Period } from '@/domain/statistics'
import type { PersonRequest } from '@/access/personRequest'
import { type CompanyScore, countScores } from './countScores'

/**
 * The points of a period: all companies for the office, the own one's for an author, whose rank is that among all.
 * @throws RuleError forbidden
 */
export async function readScores(
  period: Period,
  { req, now }: { req: PersonRequest; now: Date },
): Promise<CompanyScore[]> {
  const company = companyOf(req.user)
  if (!readsDesk(req.user) && company === undefined)
    throw new RuleError('forbidden', 'staff-only', '记分由文明办和各企业查看，您的账号没有权限。')
  const rows = await countScores(poolOf(req.payload), { ...period, today: dayInShanghai(now) })
  return company === undefined ? rows : rows.filter(({ companyId }) => companyId === company)
}
