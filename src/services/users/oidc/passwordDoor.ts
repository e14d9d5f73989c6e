import { env } from '@/env/readEnv'

/** Whether this address may not come in by a password: all but one, where the office has closed that door. */
export function isPasswordClosed(email: unknown): boolean {
  const kept = env().OIDC_PASSWORD_ACCOUNT
  return kept !== undefined && (typeof email !== 'string' || email.toLowerCase().trim() !== kept)
}

export const PASSWORD_CLOSED_CODE = 'password-closed'
export const PASSWORD_CLOSED = '这里不用密码登录，请在登录页点“统一身份认证登录”。'
