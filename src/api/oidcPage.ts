import { escapeHtml } from '@/domain/html'

/** Runs and loads nothing; its look is in it. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/**
 * After the provider sent somebody back: on to the panel, or what is to be done. A page, and no redirect: the session's
 * cookie is strict, and a browser that another site has sent would not show it yet.
 */
export function oidcPage({
  status,
  title,
  message,
  link,
  goesOn = false,
  cookies,
}: {
  status: number
  title: string
  message: string
  link: { href: string; label: string }
  goesOn?: boolean
  cookies: readonly string[]
}): Response {
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': POLICY,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'no-referrer',
  })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  const href = escapeHtml(link.href)
  const body = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${goesOn ? `<meta http-equiv="refresh" content="0; url=${href}">` : ''}
<title>${escapeHtml(title)} - 简报</title>
<style>body{max-width:36rem;margin:15vh auto;padding:0 1.2rem;font:1.05rem/1.7 sans-serif;color:#222}h1{font-size:1.5rem}a{display:inline-block;padding:.6rem 0;color:#a4161a}</style>
</head><body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(message)}</p><p><a href="${href}">${escapeHtml(link.label)}</a></p></main></body></html>`
  return new Response(body, { status, headers })
}
