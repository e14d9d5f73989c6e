import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { exclusively } from '../process/exclusively'
import { findBinaries } from './binaries'
import { asRole, embeddedRole, ensureRole } from './applicationRole'
import { createDatabase } from './createDatabase'
import { embeddedServer } from './embeddedServer'
import type { EmbeddedServer } from './embeddedServer'
import { DATABASE_USER, initCluster } from './initCluster'
import { runningPostmaster, stopPostmaster } from './postmaster'
import type { Postmaster } from './postmaster'
import { serverAccount } from './serverAccount'
import { startPostmaster } from './startPostmaster'

const DATABASE = 'jianbao'

/**
 * The embedded PostgreSQL under `dataDir`, running and with its database made. Every process that asks shares one
 * server, which runs on when they end; `stop` stops it for all of them. `durable: false` gives up surviving a power
 * cut, for tests. `url` is for the application, `ownerUrl` for migrations: the superuser's. Throws ClearError.
 */
export async function ensureDatabase({
  dataDir,
  durable = true,
}: {
  dataDir: string
  durable?: boolean
}): Promise<{ url: string; ownerUrl: string; stop: () => Promise<void> }> {
  const server = await embeddedServer(dataDir)
  const { port } =
    (await readyPostmaster(server)) ?? (await exclusively(server.lock, () => start(server, durable)))
  const password = await readFile(server.passwordFile, 'utf8')
  const superuser = `postgres://${DATABASE_USER}:${password}@127.0.0.1:${port}/postgres`
  const ownerUrl = await createDatabase({ server: superuser, name: DATABASE })
  const role = embeddedRole(password)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await ensureRole(client, role).finally(() => client.end())
  return {
    url: asRole(ownerUrl, role),
    ownerUrl,
    stop: () => stopPostmaster(server.cluster),
  }
}

async function start(server: EmbeddedServer, durable: boolean): Promise<Postmaster> {
  const already = await readyPostmaster(server)
  if (already) return already
  const binaries = await findBinaries()
  const account = await serverAccount(server.folder, binaries)
  await initCluster({ server, binaries, account })
  return startPostmaster({ server, binaries, account, durable })
}

async function readyPostmaster({ cluster }: EmbeddedServer): Promise<Postmaster | undefined> {
  const postmaster = await runningPostmaster(cluster)
  return postmaster?.ready ? postmaster : undefined
}
