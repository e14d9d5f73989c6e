import { step } from './process/progress'
import { runScript } from './process/runScript'
import { stopSignal } from './process/stopSignal'
import { Supervisor } from './process/supervisor'
import { buildStale } from './stack/buildAll'
import { stackSettings } from './stack/stackSettings'

/** What `npm run demo` does first: every fault in the variables said at once, then a build where there is none yet. */
await runScript(async () => {
  const { env } = await stackSettings('demo')
  const stop = stopSignal()
  try {
    await step('构建网站和程序（首次约一到两分钟）', () => buildStale(new Supervisor(stop), env))
  } catch (error) {
    if (!stop.aborted) throw error
    // Not 0: the demonstration is not to start after it.
    process.exit(130)
  }
})
