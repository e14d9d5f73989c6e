import type { PayloadRequest } from 'payload'
import { MUST_CHANGE } from '@/domain/firstPassword'
import { RuleError } from '@/domain/ruleError'
import { MUST_SET, MUST_SET_TWO_FACTOR } from '@/domain/twoFactor'
import type { User } from '@/payload-types'

/** A request that is known to come from a person. */
export type PersonRequest = PayloadRequest & { user: User }

/** What an account says of itself that keeps it from everything else. */
type Standing = { mustChangePassword?: boolean | null; mustSetTwoFactor?: boolean | null }

/** @throws RuleError unauthenticated when nobody is logged in, forbidden when something is to be set up first */
export function requirePerson(req: PayloadRequest): PersonRequest {
  const person = requireLoggedIn(req)
  requireReady(person.user)
  return person
}

/** For what an account is set up by. @throws RuleError unauthenticated when nobody is logged in */
export function requireLoggedIn(req: PayloadRequest): PersonRequest {
  if (!req.user) throw new RuleError('unauthenticated', 'not-logged-in', '登录已过期，请重新登录后再操作。')
  return req as PersonRequest
}

/** @throws RuleError forbidden when the password was somebody else's choice, or a second step is due: that comes first */
export function requireReady(user: Standing | null): void {
  if (user?.mustChangePassword === true) throw new RuleError('forbidden', 'must-change-password', MUST_CHANGE)
  if (user?.mustSetTwoFactor === true) throw new RuleError('forbidden', MUST_SET_TWO_FACTOR, MUST_SET)
}

export function isReady(user: Standing | null): boolean {
  return user?.mustChangePassword !== true && user?.mustSetTwoFactor !== true
}
