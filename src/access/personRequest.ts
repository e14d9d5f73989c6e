import type { PayloadRequest } from 'payload'
import { MUST_CHANGE } from '@/domain/firstPassword'
import { RuleError } from '@/domain/ruleError'
import type { User } from '@/payload-types'

/** A request that is known to come from a person. */
export type PersonRequest = PayloadRequest & { user: User }

/** @throws RuleError unauthenticated when nobody is logged in, forbidden when the password is to be changed first */
export function requirePerson(req: PayloadRequest): PersonRequest {
  if (!req.user) throw new RuleError('unauthenticated', 'not-logged-in', '登录已过期，请重新登录后再操作。')
  requireOwnPassword(req.user)
  return req as PersonRequest
}

/** @throws RuleError forbidden when the password was somebody else's choice and is to be changed first */
export function requireOwnPassword(user: { mustChangePassword?: boolean | null } | null): void {
  if (user?.mustChangePassword === true) throw new RuleError('forbidden', 'must-change-password', MUST_CHANGE)
}
