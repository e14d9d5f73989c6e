import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { MessengerName } from '@/domain/messenger'
import type { MessengerSettings } from '@/env/messengers'
import { dingtalkAddress } from '@/messengers/dingtalkRobot'
import { webhookSignature } from '@/messengers/webhook'

/** What is to happen to one request instead: an answer, or the connection cut without one. */
export type Mishap = { status?: number; body?: unknown; headers?: Record<string, string> } | 'cut' | 'hang'

type Taken = { messenger: MessengerName; text: string; address: string; at: number }

const DINGTALK_SECRET = 'SEC-of-a-test'
const WEBHOOK_SECRET = 'a-secret-of-a-webhook-of-32-characters'
const ACCOUNT = /^[A-Za-z0-9][A-Za-z0-9_.@-]*$/

/**
 * The servers of 企业微信, 政务微信, 钉钉 and an office's own program on loopback, as the public documents describe them:
 * tokens that end and are then 42001, 40001 to a wrong secret, 81013 to an account that is none, 40058 to a text of more than 2,048 bytes,
 * 45009 and 130101 to the 21st message in a window, 310000 to a wrong signature or a time an hour off, 200 to all of it.
 */
export async function startPlatform({ windowMs = 60_000, tokenSeconds = 7200 } = {}) {
  const taken: Taken[] = []
  const tokens = new Map<string, number>()
  const asked = { tokens: 0, limited: 0 }
  let mishap: (request: { path: string; body: string }) => Mishap | undefined = () => undefined
  const recent = new Map<string, number[]>()

  function isTooFast(key: string, now: number): boolean {
    const within = (recent.get(key) ?? []).filter((at) => now - at < windowMs)
    const isOver = within.length >= 20
    if (!isOver) within.push(now)
    else asked.limited += 1
    recent.set(key, within)
    return isOver
  }

  function app(messenger: 'wecom' | 'govWecom', url: URL, body: string): unknown {
    const ends = tokens.get(url.searchParams.get('access_token') ?? '')
    if (ends === undefined) return { errcode: 40014, errmsg: 'invalid access_token' }
    if (ends < Date.now()) return { errcode: 42001, errmsg: 'access_token expired' }
    const { touser, msgtype, agentid, text } = JSON.parse(body)
    if (msgtype !== 'text' || agentid !== 1000002) return { errcode: 301002, errmsg: 'not allowed agent' }
    if (Buffer.byteLength(text.content) > 2048) return { errcode: 40058, errmsg: 'exceed max length' }
    if (!ACCOUNT.test(touser) || touser === 'gone') return { errcode: 81013, errmsg: 'user invalid' }
    if (touser === 'unseen') return { errcode: 0, errmsg: 'ok', invaliduser: 'unseen' }
    taken.push({ messenger, text: text.content, address: touser, at: Date.now() })
    return { errcode: 0, errmsg: 'ok', msgid: 'x' }
  }

  function robot(messenger: 'wecomRobot' | 'dingtalkRobot', body: string): unknown {
    const { text } = JSON.parse(body)
    if (Buffer.byteLength(text.content) > 2048) return { errcode: 40058, errmsg: 'exceed max length' }
    if (isTooFast(messenger, Date.now()))
      return messenger === 'wecomRobot'
        ? { errcode: 45009, errmsg: 'api freq out of limit' }
        : { errcode: 130101, errmsg: 'send too fast, exceed 20 times per minute' }
    taken.push({
      messenger,
      text: text.content,
      address: (text.mentioned_list ?? []).join('|'),
      at: Date.now(),
    })
    return { errcode: 0, errmsg: 'ok' }
  }

  function dingtalk(url: URL, body: string): unknown {
    if (url.searchParams.get('access_token') !== 'robot')
      return { errcode: 300005, errmsg: 'token is not exist' }
    const at = Number(url.searchParams.get('timestamp'))
    const right = new URL(dingtalkAddress(url.href, { secret: DINGTALK_SECRET, at }))
    if (Math.abs(Date.now() - at) > 3_600_000) return { errcode: 310000, errmsg: 'invalid timestamp' }
    if (url.searchParams.get('sign') !== right.searchParams.get('sign'))
      return { errcode: 310000, errmsg: 'sign not match' }
    return robot('dingtalkRobot', body)
  }

  function hook(request: IncomingMessage, body: string): { status: number; body: unknown } {
    const timestamp = String(request.headers['x-jianbao-timestamp'])
    const isOurs =
      request.headers['x-jianbao-signature'] === webhookSignature(body, { secret: WEBHOOK_SECRET, timestamp })
    if (!isOurs) return { status: 401, body: '' }
    const { to, subject, link } = JSON.parse(body)
    taken.push({ messenger: 'webhook', text: `${subject}\n${link}`, address: to, at: Date.now() })
    return { status: 204, body: '' }
  }

  function answer(request: IncomingMessage, body: string): { status: number; body: unknown } {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const name = url.pathname.startsWith('/gov') ? 'govWecom' : 'wecom'
    const path = url.pathname.replace('/gov', '')
    if (path === '/cgi-bin/gettoken') {
      asked.tokens += 1
      if (url.searchParams.get('corpsecret') !== 'secret')
        return { status: 200, body: { errcode: 40001, errmsg: 'invalid credential' } }
      const key = `token-${asked.tokens}`
      tokens.set(key, Date.now() + tokenSeconds * 1_000)
      return { status: 200, body: { errcode: 0, errmsg: 'ok', access_token: key, expires_in: tokenSeconds } }
    }
    if (path === '/cgi-bin/message/send') return { status: 200, body: app(name, url, body) }
    if (path === '/cgi-bin/webhook/send') {
      const isKnown = url.searchParams.get('key') === 'robot'
      return {
        status: 200,
        body: isKnown ? robot('wecomRobot', body) : { errcode: 93000, errmsg: 'invalid webhook url' },
      }
    }
    if (path === '/robot/send') return { status: 200, body: dingtalk(url, body) }
    return path === '/hook' ? hook(request, body) : { status: 404, body: '' }
  }

  function serve(request: IncomingMessage, response: ServerResponse, body: string): void {
    const special = mishap({ path: request.url ?? '', body })
    if (special === 'hang') return
    if (special === 'cut') return void request.socket.destroy()
    const said = special ? { status: special.status ?? 200, body: special.body ?? '' } : answer(request, body)
    response.writeHead(said.status, special?.headers)
    response.end(
      said.status === 204 ? undefined : typeof said.body === 'string' ? said.body : JSON.stringify(said.body),
    )
  }

  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => serve(request, response, body))
  })
  // 政务微信 stands on an origin of its own: told apart by what its server puts before the path.
  const gov = createServer((request, response) => {
    request.url = `/gov${request.url}`
    server.emit('request', request, response)
  })
  await Promise.all(
    [server, gov].map((each) => new Promise<void>((open) => each.listen(0, '127.0.0.1', open))),
  )
  const originOf = (each: typeof server) => `http://127.0.0.1:${(each.address() as AddressInfo).port}`
  const origin = originOf(server)
  const settings: MessengerSettings = {
    WECOM_URL: origin,
    WECOM_CORP_ID: 'corp',
    WECOM_AGENT_ID: '1000002',
    WECOM_SECRET: 'secret',
    GOV_WECOM_URL: originOf(gov),
    GOV_WECOM_CORP_ID: 'corp',
    GOV_WECOM_AGENT_ID: '1000002',
    GOV_WECOM_SECRET: 'secret',
    WECOM_ROBOT_URL: `${origin}/cgi-bin/webhook/send?key=robot`,
    DINGTALK_ROBOT_URL: `${origin}/robot/send?access_token=robot`,
    DINGTALK_ROBOT_SECRET: DINGTALK_SECRET,
    NOTICE_WEBHOOK_URL: `${origin}/hook`,
    NOTICE_WEBHOOK_SECRET: WEBHOOK_SECRET,
  }
  return {
    settings,
    taken,
    asked,
    /** Ends every token there is. */
    endTokens: () => tokens.forEach((_, key) => tokens.set(key, 0)),
    setMishap: (next?: typeof mishap) => void (mishap = next ?? (() => undefined)),
    close: async () => {
      for (const each of [server, gov]) {
        each.closeAllConnections()
        await new Promise((closed) => each.close(closed))
      }
    },
  }
}

export type Platform = Awaited<ReturnType<typeof startPlatform>>
