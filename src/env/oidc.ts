import { z } from 'zod'
import { isMailAddress } from '../domain/mailAddress'
import { text } from './fields'

const TOGETHER = '必须设置（OIDC_ISSUER、OIDC_CLIENT_ID、OIDC_CLIENT_SECRET 要么都设，要么都不设）'
const NAMES = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** 统一身份认证 by OpenID Connect: half of it is none, so that one of three set asks for the others. */
export function oidcVariables(given: Readonly<Record<string, string | undefined>>) {
  const isDue = NAMES.some((name) => given[name] !== undefined)
  const due = <Schema extends z.ZodType>(schema: Schema) => (isDue ? schema : schema.optional())
  const some = z.string({ error: TOGETHER })
  return {
    /** The only host that is asked about anybody; over TLS, unless it is this machine. */
    OIDC_ISSUER: due(some.refine(isIssuer, '必须形如 https://sso.example.cn/realms/office')),
    OIDC_CLIENT_ID: due(some),
    OIDC_CLIENT_SECRET: due(some),
    /** What the button says. */
    OIDC_LABEL: text().max(20, '最多 20 个字').default('统一身份认证登录'),
    /** Set: nobody logs in by a password but this account, for the day on which the provider is away. */
    OIDC_PASSWORD_ACCOUNT: text()
      .refine(isMailAddress, '必须是保留密码登录的那个账号的邮箱')
      .transform((address) => address.toLowerCase())
      .optional(),
  }
}

/** Closed passwords without another way in would close the office. */
export function requireProvider(
  env: { OIDC_PASSWORD_ACCOUNT?: string | undefined; OIDC_ISSUER?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (env.OIDC_PASSWORD_ACCOUNT === undefined || env.OIDC_ISSUER !== undefined) return
  context.addIssue({
    code: 'custom',
    path: ['OIDC_ISSUER'],
    message: '设了 OIDC_PASSWORD_ACCOUNT 就必须设置',
  })
}

function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname, search, hash } = new URL(value)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname))
  return isSafe && search === '' && hash === ''
}
