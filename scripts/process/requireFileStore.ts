import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { messageOf } from '../../src/domain/messageOf'
import { filesDir } from '../../src/filesDir'
import { probeFiles, type StoreFault } from '../../src/services/files/probeFiles'
import { s3Settings } from '../../src/services/files/s3Settings'
import { ClearError } from './clearError'

const PATIENCE_MS = 5_000

/**
 * What web server and workers ask of the file store when they start, so that nobody learns it from the first upload. A store
 * that is full or away is told and health says it on: the office reads meanwhile. `url`: of the migrated database.
 * @throws ClearError where the folder is missing, wrong or may not be written
 */
export async function requireFileStore(url: string): Promise<void> {
  await requireKept(url)
  const silent = sleep(
    PATIENCE_MS,
    { reason: `${PATIENCE_MS / 1000} 秒内没有应答`, passes: true },
    { ref: false },
  )
  const fault = await Promise.race([probeFiles().catch(unknown), silent])
  if (!fault) return
  const line = `文件存储不能写入：${fault.reason}。`
  if (!fault.passes) throw new ClearError(`${line}网站和后台程序须以能写入它的用户运行，或另设 DATA_DIR。`)
  console.warn(`注意：${line}在恢复之前，上传和生成 PDF 都会失败。`)
}

function unknown(error: unknown): StoreFault {
  return { reason: messageOf(error), passes: true }
}

/** A disk that is not mounted and a DATA_DIR that was forgotten look like a new, empty store. */
async function requireKept(url: string): Promise<void> {
  const store = dirname(filesDir('pdfs'))
  if (s3Settings() || existsSync(store)) return
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client
    .query('(select 1 from pdfs limit 1) union all (select 1 from media limit 1)')
    .finally(() => client.end())
  if (rowCount)
    throw new ClearError(
      `数据库里已有文件的记录，而 ${store} 不存在。请检查 DATA_DIR，以及它所在的磁盘是否已挂载；文件确已丢失的，先建立这个文件夹再启动。`,
    )
}
