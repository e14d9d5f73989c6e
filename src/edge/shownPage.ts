import { CHANGE_PASSWORD_PATH, isHeldBack } from '../domain/firstPassword'
import { TWO_FACTOR_PATH } from '../domain/twoFactor'
import { type Cookies, signedClaims } from './hasSignedToken'

/** A page of the panel, by the parts of its path below /admin: none of /admin itself. */
type PageParams = { segments?: string[] }

/**
 * Whoever must change a password or set a second step up gets the form at whatever address of the panel; what it is for comes
 * after. Not by a rewrite in proxy.ts: Next takes one of a server that listens on 127.0.0.1 for another server's, asks that over
 * the network, and behind a proxy with TLS by https, which nobody answers.
 */
export async function shownPage<Asked extends PageParams>(
  asked: Asked,
  cookies: Cookies,
): Promise<Asked | Required<PageParams>> {
  if (!isHeldBack(['/admin', ...(asked.segments ?? [])].join('/'))) return asked
  const claims = await signedClaims(cookies)
  if (claims?.mustChangePassword === true) return { segments: segmentsOf(CHANGE_PASSWORD_PATH) }
  return claims?.mustSetTwoFactor === true ? { segments: segmentsOf(TWO_FACTOR_PATH) } : asked
}

const segmentsOf = (path: string): string[] => path.split('/').slice(2)
