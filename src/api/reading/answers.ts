import { createHash } from 'node:crypto'
import { noticePage } from '@/reading/noticePage'
import { STYLE_SOURCE } from '@/reading/style'

/** On everything behind a reading link: nothing is indexed, framed, passed on as a referrer or loaded from elsewhere. */
const GUARDS = {
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src ${STYLE_SOURCE}`,
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
}

export function guarded(response: Response): Response {
  for (const [name, value] of Object.entries(GUARDS)) response.headers.set(name, value)
  return response
}

/** A page the browser may keep but must ask about every time, so that a revoked link is dead at once. */
export function pageAnswer(markup: string, { seen }: { seen: string | null }): Response {
  const tag = `"${createHash('sha256').update(markup).digest('base64url').slice(0, 27)}"`
  const headers = { 'Cache-Control': 'private, no-cache', ETag: tag }
  const isKnown = seen?.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
  return guarded(
    isKnown
      ? new Response(null, { status: 304, headers })
      : new Response(markup, { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } }),
  )
}

const APOLOGIES = {
  unknown: {
    status: 404,
    title: '没有找到这个页面',
    advice: '链接可能不完整。请回到邮件中重新点击，或把链接完整地复制到浏览器。',
  },
  test: {
    status: 200,
    title: '测试邮件的按钮工作正常',
    advice: '正式发布后，邮件里的这个按钮打开本期的在线阅读页。',
  },
  revoked: {
    status: 410,
    title: '这个阅读链接已停用',
    advice: '编辑部已停用这个链接。如需阅读，请联系发送邮件的编辑部。',
  },
  expired: {
    status: 410,
    title: '这个阅读链接已过期',
    advice: '链接的有效期已过。如需阅读，请查看邮件附件，或联系发送邮件的编辑部。',
  },
  notYet: {
    status: 503,
    title: 'PDF 正在生成',
    advice: '通常只需几秒钟。请稍等片刻，再点一次下载。',
  },
  loggedOut: {
    status: 401,
    title: '请先登录',
    advice: '登录已过期。请重新登录后，再从“往期简报”打开。',
  },
  broken: {
    status: 503,
    title: '暂时无法打开',
    advice: '系统暂时出错，请过几分钟再试。',
  },
} as const

export type Apology = keyof typeof APOLOGIES

/** Says kindly why there is nothing here, with the status a program goes by. */
export function apology(kind: Apology): Response {
  const { status, title, advice } = APOLOGIES[kind]
  const retry = status === 503 ? { 'Retry-After': '10' } : undefined
  return guarded(
    new Response(noticePage({ title, advice }), {
      status,
      headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...retry },
    }),
  )
}
