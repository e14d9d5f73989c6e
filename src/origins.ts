const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * The origins whose pages may use a session: the configured one, and for a server on this machine every name people
 * type for it.
 */
export function trustedOrigins(serverUrl: string): string[] {
  const { protocol, hostname, port } = new URL(serverUrl)
  if (!LOOPBACK.has(hostname)) return [serverUrl]
  return [...LOOPBACK].map((name) => `${protocol}//${name}${port ? `:${port}` : ''}`)
}

/**
 * The origins a session cookie is taken from. Payload then wants an Origin or Sec-Fetch-Site header even on a GET, which
 * browsers do not send to plain http beyond this machine: an office's intranet without TLS is left to SameSite=Strict.
 */
export function csrfOrigins(serverUrl: string): string[] {
  const { protocol, hostname } = new URL(serverUrl)
  return protocol === 'https:' || LOOPBACK.has(hostname) ? trustedOrigins(serverUrl) : []
}

/** Where pages call the server: unset on this machine, so that they call the name they were opened by. */
export function publicOrigin(serverUrl: string): string | undefined {
  return LOOPBACK.has(new URL(serverUrl).hostname) ? undefined : serverUrl
}

/** As the web server got them; `site` is Sec-Fetch-Site, which browsers send on https and on this machine. */
export type AskedBy = { origin?: string; host?: string; site?: string }

/**
 * What is wrong between the address people use, the one the proxy hands on and SERVER_URL, in Chinese; undefined where
 * all agree, and for what no page of ours asks: programs, and pages of other sites.
 */
export function originFault({ origin, host, site }: AskedBy, serverUrl: string): string | undefined {
  if (!origin || origin === 'null' || site === 'cross-site') return undefined
  if (!trustedOrigins(serverUrl).includes(origin)) {
    return `浏览器用的地址与 SERVER_URL 不同，登录和保存会被拒绝。请把 SERVER_URL 改为人们实际使用的地址（${origin}），再重启网站。`
  }
  if (new URL(origin).host === host) return undefined
  return `反向代理转交的主机名（${host ?? '无'}）与 SERVER_URL（${serverUrl}）不同。请让代理原样转交，nginx 为 proxy_set_header Host $http_host;（见 deploy/nginx.conf），或更正 SERVER_URL。`
}
