import { authorizationCodeGrant, fetchUserInfo } from 'openid-client'
import { z } from 'zod'
import { callbackUrl, provider } from './provider'
import type { Start } from './sealedStart'

const claims = z.object({
  sub: z.string().min(1).max(255),
  email: z.string().max(254).optional(),
  // Some providers write it as a text.
  email_verified: z
    .union([z.boolean(), z.literal('true').transform(() => true)])
    .optional()
    .catch(undefined),
})

/** Who somebody is by the provider; `email` only when it has seen to it that the address is theirs. */
export type OidcPerson = { subject: string; email: string | undefined }

/**
 * Exchanges the code that came back. State, nonce, issuer, audience, signature and PKCE are openid-client's to check.
 * @throws whatever openid-client throws when one of them is wrong
 */
export async function takeAnswer({
  search,
  start,
  now,
}: {
  search: string
  start: Start
  now: number
}): Promise<OidcPerson> {
  const configuration = await provider(now)
  const url = callbackUrl()
  url.search = search
  const tokens = await authorizationCodeGrant(configuration, url, {
    pkceCodeVerifier: start.verifier,
    expectedState: start.state,
    expectedNonce: start.nonce,
    idTokenExpected: true,
  })
  const said = claims.parse(tokens.claims())
  const hasMore = configuration.serverMetadata().userinfo_endpoint !== undefined
  const { email, email_verified: isVerified } =
    said.email === undefined && hasMore
      ? claims.parse(await fetchUserInfo(configuration, tokens.access_token, said.sub))
      : said
  return { subject: said.sub, email: isVerified === true ? email?.toLowerCase().trim() : undefined }
}
