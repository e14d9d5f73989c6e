import { readEnv } from '../src/env/readEnv'
import { handOver } from './backup/handOver'
import { restoreBackup } from './backup/restoreBackup'
import { backupWords } from './backup/words'
import { requireMigrated } from './database/pendingMigrations'
import { useDatabase } from './database/useDatabase'
import { keepPrivate } from './process/keepPrivate'
import { runScript } from './process/runScript'

/** `npm run restore -- <file.tar> [--key FILE]`: a backup into an empty database of the same version, and its files. */
await runScript(async () => {
  const { file, key } = await backupWords('restore')
  const { DATA_DIR, S3_BUCKET } = readEnv(process.env)
  await keepPrivate(DATA_DIR)
  const url = await useDatabase('owner')
  await requireMigrated(url)
  const restored = restoreBackup({ url, file, key })
  // Also what lies there after a restore that failed: it is found again by the next.
  const { rows, files, held } = await (S3_BUCKET ? restored : restored.finally(() => handOver(DATA_DIR)))
  console.log(`已恢复 ${rows} 行数据，${files} 个文件。`)
  if (held > 0) {
    console.log(
      `备份时有 ${held} 封邮件还没有发完，此后是否发出无法知道，已标为“待确认”，不会自动发送。请在各期的发送情况中逐一决定；其中的通知邮件见“通知记录”，不必处理。`,
    )
  }
})
