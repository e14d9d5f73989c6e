import { chmod, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { ClearError } from '../process/clearError'
import { makeFolder } from '../process/makeFolder'

/** Where one embedded server keeps what it has. Everything lies in `folder`, the part of DATA_DIR that is its own. */
export type EmbeddedServer = {
  folder: string
  /** Appears whole, with the two below in it, once the server has been made. */
  made: string
  /** PostgreSQL's data directory. */
  cluster: string
  /** 0600; the password of the only user. */
  passwordFile: string
  log: string
  /** Held while the server is made or started. */
  lock: string
}

/** The paths for `dataDir`, which is made if it is not there. Throws ClearError when it cannot be written. */
export async function embeddedServer(dataDir: string): Promise<EmbeddedServer> {
  const wanted = join(dataDir, 'postgres')
  try {
    await makeFolder(wanted)
    // One spelling of the path, so that the running server is recognised by its command line.
    const folder = await realpath(wanted)
    // PostgreSQL insists that nobody else reads its files.
    await chmod(folder, 0o700)
    return {
      folder,
      made: join(folder, 'made'),
      cluster: join(folder, 'made', 'cluster'),
      passwordFile: join(folder, 'made', 'password'),
      log: join(folder, 'server.log'),
      lock: join(folder, 'start.lock'),
    }
  } catch (error) {
    throw new ClearError(
      `数据目录不可写：${dataDir}（${(error as Error).message}）。请检查权限，或另设 DATA_DIR。`,
    )
  }
}
