import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { makeFolder } from '../process/makeFolder'
import { freePort } from '../process/ports'

/** Where the local catcher of one DATA_DIR takes SMTP. */
export type CatcherAddress = { host: string; smtpPort: number }

const Address = z.object({ host: z.literal('127.0.0.1'), smtpPort: z.number().int().positive() })

/**
 * The address kept in `dataDir`/catcher.json; the first who asks chooses a free port. It stays, so that mail waiting
 * for a catcher that is not running reaches the next one.
 */
export async function catcherAddress(dataDir: string): Promise<CatcherAddress> {
  const kept = await keptAddress(dataDir)
  if (kept) return kept
  const draft = await draftAddress(dataDir)
  // Of several who choose at once the first keeps its choice; linking makes the file appear whole.
  await link(draft, addressFile(dataDir)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return catcherAddress(dataDir)
}

/** Another free port in place of the kept one, which something else has taken. */
export async function replaceAddress(dataDir: string): Promise<CatcherAddress> {
  await rename(await draftAddress(dataDir), addressFile(dataDir))
  return catcherAddress(dataDir)
}

/** As SMTP_URL has it. */
export function catcherUrl({ host, smtpPort }: CatcherAddress): string {
  return `smtp://${host}:${smtpPort}`
}

async function keptAddress(dataDir: string): Promise<CatcherAddress | undefined> {
  const content = await readFile(addressFile(dataDir), 'utf8').catch(() => undefined)
  return content === undefined ? undefined : Address.parse(JSON.parse(content))
}

async function draftAddress(dataDir: string): Promise<string> {
  const address: CatcherAddress = { host: '127.0.0.1', smtpPort: await freePort() }
  const draft = `${addressFile(dataDir)}.${randomUUID()}`
  await makeFolder(dataDir)
  await writeFile(draft, `${JSON.stringify(address)}\n`)
  return draft
}

function addressFile(dataDir: string): string {
  return join(dataDir, 'catcher.json')
}
