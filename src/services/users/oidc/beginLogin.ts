import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { callbackUrl, provider } from './provider'
import type { Start } from './sealedStart'

/** Where a person is sent to log in, and what has to be known again when they come back. PKCE, state and nonce. */
export async function beginOidcLogin({
  next,
  now,
}: {
  next: string
  now: number
}): Promise<{ url: URL; start: Start }> {
  const configuration = await provider(now)
  const start = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    next,
    at: now,
  }
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: callbackUrl().href,
    scope: 'openid email profile',
    code_challenge: await calculatePKCECodeChallenge(start.verifier),
    code_challenge_method: 'S256',
    state: start.state,
    nonce: start.nonce,
  })
  return { url, start }
}
