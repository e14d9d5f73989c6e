/** What a process that makes pages says to the one that started it, once it can. */
export const READY = 'pages are made here'

const PATIENCE_MS = 10_000

/**
 * In a process that starts no other for its pages: tells the one that started it, if one did so and listens, that it
 * serves, and ends with it, however that ended.
 */
export function servePages(): void {
  if (!process.send) return
  if (!process.connected) return end()
  process.once('disconnect', end)
  process.send(READY)
}

/** First in good order; a page that never comes to an end is not waited for. */
function end(): void {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), PATIENCE_MS).unref()
}
