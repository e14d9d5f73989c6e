import type { PayloadRequest } from 'payload'
import { RuleError } from '@/domain/ruleError'
import type { User } from '@/payload-types'

/** A request that is known to come from a person. */
export type PersonRequest = PayloadRequest & { user: User }

/** @throws RuleError unauthenticated when nobody is logged in */
export function requirePerson(req: PayloadRequest): PersonRequest {
  if (!req.user) throw new RuleError('unauthenticated', 'not-logged-in', '登录已过期，请重新登录后再操作。')
  return req as PersonRequest
}
