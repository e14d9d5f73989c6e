import { env } from './readEnv'

/** What the button of the office's provider says; undefined where there is none. */
export function oidcLabel(): string | undefined {
  const { OIDC_ISSUER, OIDC_LABEL } = env()
  return OIDC_ISSUER === undefined ? undefined : OIDC_LABEL
}
