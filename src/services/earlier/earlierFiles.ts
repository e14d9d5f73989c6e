import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { createGate } from '@/docx/pool/gate'
import { openArchive } from '@/docx/openArchive'
import { runEarlier } from '@/earlier/pool/runEarlier'
import type { ReadIssue } from '@/earlier/readIssue'
import { refused } from '@/earlier/refuse'
import { listZip } from '@/earlier/unpackZip'
import { ownProgram } from '@/env/ownProgram'
import { requireClean } from '../files/requireClean'

/** A file as it came, by the name people see: a folder's, or its path in a .zip. */
export type EarlierFile = { name: string; open: () => Promise<Buffer> }

/** What a file says, without its pictures: a batch of hundreds is held in memory at once. */
export type ReadText = Omit<ReadIssue, 'images'> & { pictures: number }

/** A file that was opened: the SHA-256 of its bytes, and what it says or why it was not read. */
export type OpenedFile = { name: string; open: EarlierFile['open']; digest: string } & (
  { read: ReadText; refusal: undefined } | { read: undefined; refusal: string }
)

// On globalThis, because Next's dev server loads modules anew.
const holder = globalThis as typeof globalThis & { jianbaoEarlierGate?: ReturnType<typeof createGate> }
const BUSY = { code: 'import-busy', message: '现在有人正在导入，请过几分钟再试。' }
const LIMITS = {
  processorMs: 60_000,
  memoryMB: 512,
  program: ownProgram('src/earlier/pool/earlierChild.ts'),
}

/** One gate for whole batches: two at once are read, two wait. @throws RuleError busy */
export function throughEarlierGate<T>(job: () => Promise<T>): Promise<T> {
  holder.jianbaoEarlierGate ??= createGate({ atOnce: 2, waiting: 2, busy: BUSY })
  return holder.jianbaoEarlierGate(job)
}

/** Files, and in the place of a .zip the files in it. */
export function unpacked(files: readonly { name: string; bytes: Buffer }[]): EarlierFile[] {
  return files.flatMap(({ name, bytes }): EarlierFile[] => {
    if (!isPlainZip(bytes)) return [{ name, open: () => Promise.resolve(bytes) }]
    return listZip(bytes).map((file) => ({
      name: file.name,
      open: () => (file.refusal ? Promise.reject(refused(file.refusal)) : file.open()),
    }))
  })
}

const ZIP = 0x504b0304

/** A .docx is a zip too. */
function isPlainZip(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.readUInt32BE(0) !== ZIP) return false
  try {
    openArchive(bytes)
    return false
  } catch (error) {
    return !isRefusal(error) || error.code === 'docx-not-word' || error.code === 'docx-too-large'
  }
}

/**
 * Scans and reads one file; what is wrong with it is told, and no fault of the batch.
 * @throws RuleError busy when the scanner says nothing
 */
export async function openFile(
  { name, open }: EarlierFile,
  { req }: { req: PayloadRequest },
): Promise<OpenedFile> {
  let digest = ''
  try {
    const bytes = await open()
    digest = createHash('sha256').update(bytes).digest('hex')
    await requireClean({ bytes, name }, { req })
    const { images, ...read } = await readWhole(bytes)
    return { name, open, digest, read: { ...read, pictures: images.length }, refusal: undefined }
  } catch (error) {
    if (!isRefusal(error) || error.kind === 'busy') throw error
    return { name, open, digest, read: undefined, refusal: error.message }
  }
}

/** With its pictures. @throws RuleError invalid */
export function readWhole(bytes: Buffer): Promise<ReadIssue> {
  return runEarlier(bytes, LIMITS)
}

function isRefusal(error: unknown): error is RuleError {
  return error instanceof RuleError
}
