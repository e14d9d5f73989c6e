import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  discovery,
} from 'openid-client'
import { env } from '@/env/readEnv'

/** Milliseconds for which what the provider says of itself is believed: its keys and addresses change within a day. */
const KNOWN_MS = 10 * 60_000
/** Seconds for each question to it. */
const TIMEOUT = 10

let known: { at: number; issuer: string; configuration: Promise<Configuration> } | undefined

export function isOidcOn(): boolean {
  return env().OIDC_ISSUER !== undefined
}

/** The provider that the office has named, asked when somebody first wants to log in by it. Nobody else is ever asked. */
export function provider(now: number): Promise<Configuration> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = env()
  if (issuer === undefined || id === undefined || secret === undefined)
    throw new Error('OIDC_ISSUER is not set')
  if (known && known.issuer === issuer && now - known.at < KNOWN_MS) return known.configuration
  const url = new URL(issuer)
  const configuration = discovery(url, id, undefined, authentication(secret), {
    timeout: TIMEOUT,
    // Only ever this machine's own (src/env/oidc.ts): an office's provider speaks TLS.
    execute: url.protocol === 'http:' ? [allowInsecureRequests] : [],
  })
  known = { at: now, issuer, configuration }
  // One that was away is asked anew by the next.
  configuration.catch(() => (known = undefined))
  return configuration
}

/** As OpenID Connect does where nothing is said: by the header; in the body where the provider takes it there alone. */
function authentication(secret: string): ClientAuth {
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported
    const isBasic = methods === undefined || methods.includes('client_secret_basic')
    return (isBasic ? ClientSecretBasic(secret) : ClientSecretPost(secret))(server, ...rest)
  }
}

/** Where the provider sends people back to; what the office registers there. */
export function callbackUrl(): URL {
  return new URL('/api/users/oidc/callback', env().SERVER_URL)
}
