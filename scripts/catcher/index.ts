import { once } from 'node:events'
import { readEnv } from '../../src/env/readEnv'
import { keepPrivate } from '../process/keepPrivate'
import { runScript } from '../process/runScript'
import { stopSignal } from '../process/stopSignal'
import { startCatcher } from './startCatcher'

await runScript(async () => {
  const { DATA_DIR, INBOX_PORT } = readEnv(process.env)
  await keepPrivate(DATA_DIR)
  const stop = stopSignal({ quiet: true })
  const { smtp, inboxUrl, close } = await startCatcher({ dataDir: DATA_DIR, inboxPort: INBOX_PORT })
  console.log(`SMTP ${smtp.host}:${smtp.smtpPort}，收件箱 ${inboxUrl}`)
  await once(stop, 'abort')
  await close()
})
