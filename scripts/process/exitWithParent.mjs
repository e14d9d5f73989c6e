// Loaded before a child's own code (node --import): ends the child when the process that started it is gone, however
// it went, so that a killed `npm run demo` leaves no server behind on its port. What the child forks in turn inherits
// the import but has another parent, and a channel of its own that it needs.
import process from 'node:process'
import { setTimeout } from 'node:timers'

const PATIENCE_MS = 10_000

if (process.channel && process.env.JIANBAO_SUPERVISOR === String(process.ppid)) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    // The child leads its own group: what it started ends with it.
    setTimeout(() => process.kill(-process.pid, 'SIGKILL'), PATIENCE_MS).unref()
  })
  process.channel.unref()
}
