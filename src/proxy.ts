import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { addHsts, panelPolicy } from './edge/headers'
import { isTooOld, oldBrowserAnswer } from './edge/oldBrowser'
import { CHANGE_PASSWORD_PATH, isHeldBack } from './domain/firstPassword'
import { TWO_FACTOR_PATH } from './domain/twoFactor'
import { hasSignedToken, signedClaims } from './edge/hasSignedToken'
import { refuseBody } from './edge/refuseBody'

/** Next asks this before every page. The API answers for itself (src/app/(payload)/api): here Next would copy its files. */
export const config = { matcher: '/((?!api/|_next/static/).*)' }

export async function proxy(request: NextRequest): Promise<Response> {
  const { headers, cookies, nextUrl } = request
  const refusal = await refuseBody({ headers, isKnown: () => hasSignedToken(cookies) })
  if (refusal) {
    const { status, message } = refusal
    return Response.json(
      { errors: [{ message }] },
      { status, headers: { Connection: 'close', 'Cache-Control': 'no-store' } },
    )
  }
  const isPanel = /^\/admin(?:\/|$)/.test(nextUrl.pathname)
  const isOld = isPanel && isTooOld(headers.get('user-agent') ?? '')
  const answer = isOld
    ? oldBrowserAnswer()
    : isPanel
      ? panelPage(headers, await instead(request))
      : NextResponse.next()
  addHsts(answer.headers)
  return answer
}

/** Whoever must change a password or set a second step up gets the form at whatever address of the panel; what it is for comes after. */
async function instead({ cookies, nextUrl }: NextRequest): Promise<URL | undefined> {
  if (!isHeldBack(nextUrl.pathname)) return undefined
  const claims = await signedClaims(cookies)
  if (claims?.mustChangePassword === true) return new URL(CHANGE_PASSWORD_PATH, nextUrl)
  return claims?.mustSetTwoFactor === true ? new URL(TWO_FACTOR_PATH, nextUrl) : undefined
}

/** Next takes the nonce of its own scripts from the policy it finds on the request. */
function panelPage(asked: Headers, shown: URL | undefined): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  // eslint-disable-next-line no-restricted-syntax -- replaced by Next when it compiles
  const policy = panelPolicy({ nonce, isDeveloping: process.env.NODE_ENV === 'development' })
  const headers = new Headers(asked)
  // A page is asked for by the cookie, which `instead` has read. Payload would take a token out of this header first.
  headers.delete('Authorization')
  headers.set('Content-Security-Policy', policy)
  const options = { request: { headers } }
  const answer = shown ? NextResponse.rewrite(shown, options) : NextResponse.next(options)
  answer.headers.set('Content-Security-Policy', policy)
  answer.headers.set('Cache-Control', 'private, no-store')
  return answer
}
