import { RuleError, type RuleErrorKind } from '@/domain/ruleError'

/** Why a login by the provider came to nothing: what its page says. */
const REFUSALS = {
  stale: {
    kind: 'invalid',
    message: '这次登录已经过期，或不是从这个浏览器开始的。请回到登录页，重新点“统一身份认证”的按钮。',
  },
  denied: {
    kind: 'forbidden',
    message: '统一身份认证没有让您登录，或您取消了登录。需要时请回到登录页再试一次。',
  },
  wrong: {
    kind: 'invalid',
    message:
      '统一身份认证的回答没有通过核对，或已经用过，没有登录。请回到登录页再试一次；一直这样，请联系系统管理员。',
  },
  away: {
    kind: 'busy',
    message: '现在连不上统一身份认证，没有登录。请稍后再试；一直这样，请联系系统管理员。',
  },
} as const satisfies Record<string, { kind: RuleErrorKind; message: string }>

export function refusal(code: keyof typeof REFUSALS): RuleError {
  const { kind, message } = REFUSALS[code]
  return new RuleError(kind, code, message)
}

/** By the codes that openid-client's errors bear: the production build shortens the names of classes. */
export function refusalOf(error: unknown): RuleError {
  if (error instanceof RuleError) return error
  const { code, error: said } =
    error instanceof Error ? ({ ...error } as { code?: unknown; error?: unknown }) : {}
  // What the provider itself answers: a code that is used or another's, or a person who did not want to.
  if (typeof said === 'string') return refusal(said === 'access_denied' ? 'denied' : 'wrong')
  const isAway = typeof code !== 'string' || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT'
  return refusal(isAway ? 'away' : 'wrong')
}
