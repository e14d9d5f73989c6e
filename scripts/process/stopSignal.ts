import { say } from './progress'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Aborted by the first Ctrl-C, SIGTERM, or closing of the terminal. npm passes its own on, so a terminal may deliver
 * two at once; they count as one, and a later one means: at once.
 */
export function stopSignal({ quiet = false } = {}): AbortSignal {
  const controller = new AbortController()
  let firstAt = 0
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (controller.signal.aborted) {
        if (Date.now() - firstAt > 1_000) process.exit(130)
        return
      }
      firstAt = Date.now()
      if (!quiet) say('正在停止……')
      controller.abort()
    })
  }
  return controller.signal
}
