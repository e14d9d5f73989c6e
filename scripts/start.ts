import { fontFaults } from '../src/services/print/fontFaults'
import { useMailServer } from './catcher/useMailServer'
import { requireMigrated } from './database/pendingMigrations'
import { useDatabase } from './database/useDatabase'
import { ClearError } from './process/clearError'
import { keepPrivate } from './process/keepPrivate'
import { joinStacks, logLine } from './process/logLine'
import { requireFileStore } from './process/requireFileStore'
import { requireFreePort } from './process/ports'
import { productionEnv } from './process/productionEnv'
import { runScript } from './process/runScript'
import { stopSignal } from './process/stopSignal'
import { Supervisor } from './process/supervisor'
import { hasBuild } from './stack/buildState'
import { PARTS } from './stack/parts'

/** The web server of production, and nothing else, until it is told to stop. */
await runScript(async () => {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const settings = productionEnv({ fontFaults })
  if (!hasBuild('web')) throw new ClearError('还没有构建，请先运行 npm run build。')
  await requireFreePort({ variable: 'PORT', port: settings.PORT, host: settings.BIND_ADDRESS })
  await keepPrivate(settings.DATA_DIR)
  await useMailServer()
  const url = await useDatabase()
  await requireMigrated(url)
  await requireFileStore(url)

  const stop = stopSignal({ tell: logLine })
  const supervisor = new Supervisor(stop)
  const { code } = await supervisor.watch(PARTS.web(process.env, settings), joinStacks(logLine))
  // Whoever runs this in production starts it again; a second supervisor inside would hide that it fell.
  if (!stop.aborted) throw new ClearError(`网站意外退出（退出码 ${code}）。`)
})
