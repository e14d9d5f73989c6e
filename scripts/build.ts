import { runScript } from './process/runScript'
import { stopSignal } from './process/stopSignal'
import { Supervisor } from './process/supervisor'
import { buildAll } from './stack/buildAll'

await runScript(async () => {
  const supervisor = new Supervisor(stopSignal())
  await buildAll(supervisor, process.env)
})
