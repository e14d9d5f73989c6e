import { setMaxListeners } from 'node:events'
import { say } from './progress'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const LOOK_EVERY_MS = 500

/**
 * Aborted by the first Ctrl-C, SIGTERM, closing of the terminal, or end of the npm that ran this script, which cannot
 * pass on a kill. npm passes on what it can, so a terminal delivers one Ctrl-C twice; these count as one, and a later
 * one means: at once.
 */
export function stopSignal({ quiet = false, tell = say } = {}): AbortSignal {
  const controller = new AbortController()
  // Each loop and each connection of a worker waits for it: their number is no leak.
  setMaxListeners(0, controller.signal)
  let firstAt = 0
  const stop = () => {
    if (controller.signal.aborted) return
    firstAt = Date.now()
    if (!quiet) tell('正在停止……')
    controller.abort()
  }
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (controller.signal.aborted && Date.now() - firstAt > 1_000) process.exit(130)
      stop()
    })
  }
  if (process.env.npm_lifecycle_event) whenOrphaned(stop)
  return controller.signal
}

function whenOrphaned(act: () => void): void {
  const { ppid } = process
  const timer = setInterval(() => {
    if (process.ppid === ppid) return
    clearInterval(timer)
    act()
  }, LOOK_EVERY_MS)
  timer.unref()
}
