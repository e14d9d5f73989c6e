import { isStaff } from './rules'
import { RuleError } from '@/domain/ruleError'
import type { PersonRequest } from '@/access/personRequest'

/** @throws RuleError forbidden for anybody but reviewers and administrators */
export function requireStaff(req: PersonRequest): void {
  if (!isStaff(req.user))
    throw new RuleError('forbidden', 'staff-only', '只有文明办可以这样操作。如有需要，请联系文明办。')
}
