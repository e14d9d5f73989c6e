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
