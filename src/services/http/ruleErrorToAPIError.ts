import { APIError } from 'payload'
import type { RuleError, RuleErrorKind } from '@/domain/ruleError'

const STATUS = {
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  invalid: 400,
  busy: 503,
  tooMany: 429,
} as const satisfies Record<RuleErrorKind, number>

/** The rule error as Payload's REST answers it; `data.code` tells programs which rule it was. */
export function ruleErrorToAPIError(error: RuleError): APIError {
  return new APIError(error.message, STATUS[error.kind], { code: error.code }, true)
}
