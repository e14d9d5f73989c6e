import { isHttps } from '../env/isHttps'

/** Two years, as the lists of browsers ask for, and for what lies below the office's own name. Only where people come over TLS: a browser would else find nobody. */
const HSTS = 'max-age=63072000; includeSubDomains'

const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
/** A file opened in a tab is shown by the browser's own viewer, and runs nothing. */
const FILE_POLICY = "script-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"

/**
 * An answer of the API as it leaves: what it says of itself stays, and what it says nothing of is kept by nobody, read by
 * no other site and run by no browser.
 */
export function guardAnswer(answer: Response): Response {
  const headers = new Headers(answer.headers)
  const isJson = headers.get('content-type')?.startsWith('application/json') ?? false
  const wanted = {
    'Cache-Control': 'private, no-store',
    'Content-Security-Policy': isJson ? DATA_POLICY : FILE_POLICY,
    'Cross-Origin-Resource-Policy': 'same-origin',
  }
  for (const [name, value] of Object.entries(wanted)) if (!headers.has(name)) headers.set(name, value)
  addHsts(headers)
  const { status, statusText, body } = answer
  return new Response(body, { status, statusText, headers })
}

export function addHsts(headers: Headers): void {
  if (isHttps()) headers.set('Strict-Transport-Security', HSTS)
}

/**
 * What a page of the panel may load and run: its own, and of scripts only those that carry this answer's nonce or were
 * loaded by one that does. Styles are free: Payload and its editor write them into elements.
 */
export function panelPolicy({ nonce, isDeveloping }: { nonce: string; isDeveloping: boolean }): string {
  return [
    "default-src 'self'",
    // WebAssembly: the PDF reader's pictures. Next's dev server evaluates what it changed.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic' 'wasm-unsafe-eval'${isDeveloping ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' blob: data:${isDeveloping ? ' ws:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')
}
