import { fontFaults } from '../src/services/print/fontFaults'
import { useMailServer } from './catcher/useMailServer'
import { requireMigrated } from './database/pendingMigrations'
import { useDatabase } from './database/useDatabase'
import { keepPrivate } from './process/keepPrivate'
import { logLine } from './process/logLine'
import { requireFileStore } from './process/requireFileStore'
import { portFault, requireFreePort } from './process/ports'
import { productionEnv } from './process/productionEnv'
import { runScript } from './process/runScript'
import { stopSignal } from './process/stopSignal'

/** Renders and mails what has been published, until it is told to stop; any number may run on one database. */
await runScript(async () => {
  const signal = stopSignal({ quiet: true })
  const { METRICS_PORT: port, METRICS_ADDRESS: host, DATA_DIR } = productionEnv({ fontFaults })
  await keepPrivate(DATA_DIR)
  if (port) await requireFreePort({ variable: 'METRICS_PORT', port, host })
  await useMailServer()
  const url = await useDatabase()
  await requireMigrated(url)
  await requireFileStore(url)

  // Loaded only now: the config reads the environment, which the lines above have completed.
  const { env } = await import('../src/env/readEnv')
  const { getPayload } = await import('payload')
  const { default: config } = await import('../payload.config')
  const { runWorker } = await import('../src/worker/runWorker')
  const payload = await getPayload({ config })
  logLine('后台程序已就绪。')
  await runWorker({ payload, env: env(), signal }).catch((error: NodeJS.ErrnoException) => {
    // Another worker has taken it since it was asked for above.
    throw port && error.syscall === 'listen'
      ? portFault({ variable: 'METRICS_PORT', port, host, error })
      : error
  })
  await payload.destroy()
})
