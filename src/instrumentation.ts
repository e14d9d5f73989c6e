/** Next calls this once in the process that serves, before the first request. */
export async function register(): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- replaced by Next when it compiles; the other runtime has no sockets
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ env }, { stampClientAddress }, { queuePages }, { startPageProcess }, { servePages }] =
    await Promise.all([
      import('./env'),
      import('./services/users/stampClientAddress'),
      import('./services/http/queuePages'),
      import('./services/http/pageProcess'),
      import('./services/http/servePages'),
    ])
  const others = Array.from({ length: env().PAGE_PROCESSES }, startPageProcess)
  stampClientAddress()
  queuePages(others.filter((other) => other !== undefined))
  if (others.length === 0) servePages()
}
