import { type Endpoint, type PayloadRequest } from 'payload'
import { generatePayloadCookie, getSafeRedirect } from 'payload/shared'
import { RuleError } from '@/domain/ruleError'
import { recordApart } from '@/services/audit/recordAudit'
import {
  answerNotForged,
  isFirstRefusal,
  isFirstUse,
  limitAnswers,
  TOO_MANY,
} from '@/services/users/limitLogin'
import { beginOidcLogin } from '@/services/users/oidc/beginLogin'
import { logInBy } from '@/services/users/oidc/logInBy'
import { isOidcOn } from '@/services/users/oidc/provider'
import { refusal, refusalOf } from '@/services/users/oidc/refusalOf'
import { endedStartCookie, readStart, startCookie } from '@/services/users/oidc/sealedStart'
import { takeAnswer } from '@/services/users/oidc/takeAnswer'
import { STATUS_OF_KIND } from './answerErrors'
import { oidcPage } from './oidcPage'

/**
 * `GET /oidc/start?redirect=/admin/…` sends a browser to the office's provider, which sends it back to `GET /oidc/callback`.
 * Without OIDC_ISSUER neither is there, and no other host is ever asked.
 */
export const oidcEndpoints: Endpoint[] = [
  { path: '/oidc/start', method: 'get', handler: (req) => guarded(req, start) },
  { path: '/oidc/callback', method: 'get', handler: (req) => guarded(req, finish) },
]

type Step = (req: PayloadRequest) => Promise<Response>

async function guarded(req: PayloadRequest, step: Step): Promise<Response> {
  if (!isOidcOn()) throw new RuleError('notFound', 'no-provider', '这里没有统一身份认证，请用密码登录。')
  try {
    return await step(req)
  } catch (error) {
    const { kind, code, message } = refusalOf(error)
    req.payload.logger.warn({ event: 'oidc.refused', code })
    if (step === finish) await recordRefused(code, req)
    return oidcPage({
      status: STATUS_OF_KIND[kind],
      title: '没有登录',
      message,
      link: { href: '/admin/login', label: '回到登录页' },
      cookies: [endedStartCookie()],
    })
  }
}

/** What anybody can ask for without end fills no record; answers that are wrong are few, for they are counted. */
async function recordRefused(code: string, req: PayloadRequest): Promise<void> {
  const isCounted = code === 'wrong'
  if (!isCounted && code !== TOO_MANY) await answerNotForged(req)
  if (!isCounted && !(await isFirstRefusal(`oidc ${code}`, { req }))) return
  const detail = { by: 'oidc', why: code }
  const actor = { name: '统一身份认证' }
  await recordApart({ event: 'login', outcome: 'refused', actor, collection: 'users', detail }, { req })
}

const start: Step = async (req) => {
  const { redirect } = req.query
  const next = getSafeRedirect({
    fallbackTo: '/admin',
    redirectTo: typeof redirect === 'string' ? redirect.slice(0, 1000) : '/admin',
  })
  const { url, start: begun } = await beginOidcLogin({ next, now: Date.now() })
  const headers = { Location: url.href, 'Set-Cookie': startCookie(begun), 'Cache-Control': 'no-store' }
  return new Response(null, { status: 302, headers })
}

const finish: Step = async (req) => {
  await limitAnswers(req)
  const now = Date.now()
  const begun = readStart(req.headers, now)
  if (!begun) throw refusal('stale')
  const person = await takeAnswer({ search: new URL(req.url ?? '').search, start: begun, now })
  if (!(await isFirstUse(begun.state, { req }))) throw refusal('stale')
  const { token } = await logInBy(person, { req })
  await answerNotForged(req)
  const { collections, config } = req.payload
  const session = generatePayloadCookie({
    collectionAuthConfig: collections.users.config.auth,
    cookiePrefix: config.cookiePrefix,
    token,
  })
  return oidcPage({
    status: 200,
    title: '已登录',
    message: '正在进入简报系统。',
    link: { href: begun.next, label: '进入' },
    goesOn: true,
    cookies: [session, endedStartCookie()],
  })
}
