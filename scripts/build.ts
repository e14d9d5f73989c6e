import { runScript } from './process/runScript'
import { stopSignal } from './process/stopSignal'
import { Supervisor } from './process/supervisor'
import { buildWeb } from './stack/buildWeb'

await runScript(async () => {
  const supervisor = new Supervisor(stopSignal())
  await buildWeb(supervisor, process.env)
})
