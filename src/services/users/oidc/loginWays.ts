import { env } from '@/env/readEnv'
import { oidcLabel } from '@/env/oidcLabel'

/** What the login page offers: the provider's button by its label, and whether passwords are for one account alone. */
export function loginWays(): { provider: string | undefined; isPasswordClosed: boolean } {
  return { provider: oidcLabel(), isPasswordClosed: env().OIDC_PASSWORD_ACCOUNT !== undefined }
}
