/** Where the second step of the login is set up. Also what the panel shows in place of other pages until it is. */
export const TWO_FACTOR_PATH = '/admin/two-factor'

/** Whom the setting asks for a second step: everybody but the companies' authors. */
export function isStaff(user: { role?: string | null } | null | undefined): boolean {
  return user !== null && user !== undefined && user.role !== 'author'
}

/** How many recovery codes an account gets. */
export const RECOVERY_CODES = 10

/** What the login answers to a right password without a code, and to a wrong code: for programs. */
export const CODE_MISSING = 'second-factor-missing'
export const CODE_WRONG = 'second-factor-wrong'

export const MUST_SET_TWO_FACTOR = 'must-set-two-factor'
export const MUST_SET = '这个账号要先设置两步验证：请登录后台，按页面提示用手机上的验证器扫码，再继续使用。'

export type GivenCode = { kind: 'app' | 'recovery'; code: string }

/**
 * A code as a person types it, spaces and hyphens aside: six figures of the app, or the twelve letters and figures of a
 * recovery code. Undefined for anything else.
 */
export function readCode(typed: unknown): GivenCode | undefined {
  if (typeof typed !== 'string' || typed.length > 40) return undefined
  const code = typed.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase()
  if (/^\d{6}$/.test(code)) return { kind: 'app', code }
  return /^[a-z2-9]{12}$/.test(code) ? { kind: 'recovery', code } : undefined
}
