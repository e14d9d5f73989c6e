import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server'
import { addHsts, panelPolicy } from './edge/headers'
import { isTooOld, oldBrowserAnswer } from './edge/oldBrowser'
import { hasSignedToken } from './edge/hasSignedToken'
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
  const answer = isOld ? oldBrowserAnswer() : isPanel ? panelPage(headers) : NextResponse.next()
  addHsts(answer.headers)
  return answer
}

/** Next takes the nonce of its own scripts from the policy it finds on the request. */
function panelPage(asked: Headers): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  // eslint-disable-next-line no-restricted-syntax -- replaced by Next when it compiles
  const policy = panelPolicy({ nonce, isDeveloping: process.env.NODE_ENV === 'development' })
  const headers = new Headers(asked)
  // A page is asked for by the cookie, which `shownPage` reads. Payload would take a token out of this header first.
  headers.delete('Authorization')
  headers.set('Content-Security-Policy', policy)
  const answer = NextResponse.next({ request: { headers } })
  answer.headers.set('Content-Security-Policy', policy)
  answer.headers.set('Cache-Control', 'private, no-store')
  return answer
}
