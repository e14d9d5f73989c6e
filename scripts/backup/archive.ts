import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { extract, pack } from 'tar-stream'
import { ClearError } from '../process/clearError'
import { decryption, encryption } from './encryption'
import type { BackupKey } from './keyFile'
import { notABackup } from './manifest'

const FAULTS: Record<string, string> = {
  ENOENT: '文件或文件夹不存在',
  EACCES: '没有权限读写',
  EISDIR: '这是一个文件夹',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
}

export type AddEntry = (name: string, bytes: Buffer | string) => Promise<void>

/** A tar, encrypted when there is a key. */
export type Archive = { file: string; key?: BackupKey }

/**
 * Writes a tar of what `fill` adds, one entry after another, for this account's eyes only. It gets its name once it is
 * whole; when `fill` fails nothing is left. Throws ClearError when the path cannot be written.
 */
export async function writeArchive(
  { file, key }: Archive,
  fill: (add: AddEntry) => Promise<void>,
): Promise<void> {
  const unfinished = `${file}.unfinished`
  const archive = pack()
  const output = createWriteStream(unfinished, { mode: 0o600 })
  const written = key ? pipeline(archive, encryption(key), output) : pipeline(archive, output)
  // Listened to at once: a folder that is not there must not end the process as a rejection nobody handles.
  let isBroken = false
  written.catch(() => (isBroken = true))
  // A full disk ends the pipeline, and the entry would wait for ever. (No closure over the bytes here: `written` would
  // hold on to all of them until the end.)
  const add: AddEntry = async (name, content) =>
    isBroken ? written : Promise.race([put(archive, name, Buffer.from(content)), written])
  try {
    await fill(add)
    archive.finalize()
    await written
    await rename(unfinished, file)
  } catch (error) {
    archive.destroy()
    await written.catch(() => undefined)
    await rm(unfinished, { force: true })
    throw clearly(error, unfinished)
  }
}

function put(archive: ReturnType<typeof pack>, name: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null) => (error ? reject(error) : resolve())
    archive.entry({ name, size: bytes.length, mode: 0o600 }, done).end(bytes)
  })
}

/** Hands each entry to `take`, in order, one at a time. Throws ClearError when it cannot be read, opened or understood. */
export async function readArchive(
  { file, key }: Archive,
  take: (name: string, bytes: Buffer) => Promise<void>,
): Promise<void> {
  const archive = extract()
  archive.on('entry', ({ name }, entry, next) => {
    buffer(entry)
      .then((bytes) => take(name, bytes))
      .then(() => next(), next)
  })
  const decrypt = await decryption(file, key)
  const input = createReadStream(file)
  const read = decrypt ? pipeline(input, decrypt, archive) : pipeline(input, archive)
  await read.catch((error: unknown) => {
    throw isNoTar(error) ? notABackup() : clearly(error, file)
  })
}

function isNoTar(error: unknown): boolean {
  return error instanceof Error && /tar header|Unexpected end of data/i.test(error.message)
}

function clearly(error: unknown, path: string): unknown {
  if (!(error instanceof Error)) return error
  const { code = '', path: faulty } = error as NodeJS.ErrnoException
  const fault = FAULTS[code]
  return fault && (faulty === undefined || faulty === path) ? new ClearError(`${path}：${fault}。`) : error
}
