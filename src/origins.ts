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

/** Where pages call the server: unset on this machine, so that they call the name they were opened by. */
export function publicOrigin(serverUrl: string): string | undefined {
  return LOOPBACK.has(new URL(serverUrl).hostname) ? undefined : serverUrl
}
