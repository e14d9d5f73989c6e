import { REFRESH_JS, STYLE_CSS } from './inboxAssets'
import { listPage, messagePage, problemPage } from './inboxPages'
import type { MailStore } from './mailStore'
import { htmlPart, readAttachment, viewMessage } from './messageView'

/** What the inbox says to one GET: body and its headers. */
export type Answer = { status: number; headers: Record<string, string>; body: string | Uint8Array }

// Nothing on these pages comes from another host, whatever a message says.
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; form-action 'self'; base-uri 'none'"
const MAIL_POLICY =
  "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox"
const A_PAGE = 50
const MOST = 1000

/** Answers a GET of `url`: the pages, `/api/messages` and `/api/messages/:id` for programs. */
export async function inboxAnswer(store: MailStore, url: URL): Promise<Answer> {
  const [, area = '', ...rest] = url.pathname.split('/')
  if (url.pathname === '/') return page(listOf(store, url.searchParams))
  if (url.pathname === '/style.css') return text(STYLE_CSS, 'text/css')
  if (url.pathname === '/refresh.js') return text(REFRESH_JS, 'text/javascript')
  if (area === 'messages') return messageAnswer(store, rest)
  if (area === 'api' && rest[0] === 'messages')
    return apiAnswer(store, { id: rest[1], query: url.searchParams })
  return missing()
}

async function messageAnswer(store: MailStore, [id = '', part, index]: string[]): Promise<Answer> {
  const summary = store.find(id)
  if (!summary) return missing()
  const raw = await store.read(id)
  if (part === undefined) return page(messagePage(await viewMessage(summary, raw)))
  if (part === 'raw') return download({ filename: `${id}.eml`, contentType: 'message/rfc822', content: raw })
  if (part === 'body') {
    const body = await htmlPart(id, raw)
    return body === undefined
      ? missing()
      : { ...text(body, 'text/html'), headers: headers('text/html', MAIL_POLICY) }
  }
  const attachment = part === 'attachments' ? await readAttachment(raw, Number(index)) : undefined
  return attachment ? download(attachment) : missing()
}

async function apiAnswer(
  store: MailStore,
  { id, query }: { id?: string; query: URLSearchParams },
): Promise<Answer> {
  if (id === undefined) {
    const limit = Math.min(count(query, 'limit', A_PAGE), MOST)
    return json(store.list({ to: query.get('to') ?? '', offset: count(query, 'offset', 0), limit }))
  }
  const summary = store.find(id)
  if (!summary) return { ...json({ error: 'not found' }), status: 404 }
  const raw = await store.read(id)
  const { text: plain, headers: fields, attachments } = await viewMessage(summary, raw)
  return json({
    ...summary,
    text: plain,
    html: (await htmlPart(id, raw)) ?? '',
    headers: fields,
    attachments,
  })
}

function listOf(store: MailStore, query: URLSearchParams): string {
  const to = query.get('to') ?? ''
  const current = Math.max(1, count(query, 'page', 1))
  const { total, messages } = store.list({ to, offset: (current - 1) * A_PAGE, limit: A_PAGE })
  return listPage({ to, total, messages, page: current, pages: Math.ceil(total / A_PAGE) })
}

function count(query: URLSearchParams, name: string, otherwise: number): number {
  const value = query.get(name) ?? ''
  return /^\d{1,6}$/.test(value) ? Number(value) : otherwise
}

function page(markup: string): Answer {
  return { status: 200, headers: headers('text/html', PAGE_POLICY), body: markup }
}

function missing(): Answer {
  return { ...page(problemPage('没有这个页面或这封邮件。')), status: 404 }
}

function text(body: string, contentType: string): Answer {
  return { status: 200, headers: headers(contentType), body }
}

function json(value: unknown): Answer {
  return text(JSON.stringify(value), 'application/json')
}

function download({
  filename,
  contentType,
  content,
}: {
  filename: string
  contentType: string
  content: Uint8Array
}): Answer {
  const name = encodeURIComponent(filename).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
  const disposition = `attachment; filename*=UTF-8''${name}`
  return {
    status: 200,
    headers: { ...headers(contentType), 'Content-Disposition': disposition },
    body: content,
  }
}

function headers(contentType: string, policy?: string): Record<string, string> {
  const charset = /^text\/|json|javascript/.test(contentType) ? '; charset=utf-8' : ''
  return {
    'Content-Type': `${contentType}${charset}`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    ...(policy && { 'Content-Security-Policy': policy }),
  }
}
