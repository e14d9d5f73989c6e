import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { createGate } from '@/docx/pool/gate'
import { messageOf } from '@/domain/messageOf'
import { RuleError } from '@/domain/ruleError'
import { env } from '@/env/readEnv'
import { recordApart } from '../audit/recordAudit'
import { scanBytes, type Verdict } from './clamd'

// Payload holds a connection to the database meanwhile: a scanner that hangs must not take them all.
const gate = createGate({
  atOnce: 2,
  waiting: 4,
  busy: { code: 'scanner-busy', message: '现在上传的人较多，请过一会儿再试。' },
})

/** The largest Word file takes clamd some seconds; whoever uploads waits no longer than they would believe. */
const PATIENCE_MS = 30_000

const known = new WeakSet<Buffer>()

/** Says of bytes that they were taken out of a file that was scanned whole: they are not scanned once more. */
export function knowClean(bytes: Buffer): void {
  known.add(bytes)
}

/**
 * Gives a file that somebody sent to the office's virus scanner, where it has one (`CLAMD_SOCKET`), before it is parsed
 * or kept. For whoever may send it: access is asked for before. An infected file is on record as a refusal.
 * @throws RuleError invalid when it is infected or too large for the scanner; busy when the scanner says nothing
 */
export async function requireClean(
  { bytes, name }: { bytes: Buffer; name: string },
  { req }: { req: PayloadRequest },
): Promise<void> {
  const { CLAMD_SOCKET: clamd } = env()
  if (clamd === undefined || known.has(bytes)) return
  const verdict = await gate(() =>
    scanBytes(bytes, { clamd, patienceMs: PATIENCE_MS }).catch((error: unknown) => {
      req.payload.logger.error({ event: 'scanner.silent', error: messageOf(error) })
      throw new RuleError('busy', 'scanner-silent', SILENT)
    }),
  )
  if (verdict.is === 'clean') return
  if (verdict.is === 'too-large') throw new RuleError('invalid', 'too-large-to-scan', TOO_LARGE)
  await record({ bytes, name, verdict }, { req })
  throw new RuleError('invalid', 'infected', INFECTED)
}

const SILENT =
  '病毒扫描程序没有应答，文件没有收下。请过几分钟再试；一直这样，请告诉系统管理员检查 clamd 和 CLAMD_SOCKET。'
const TOO_LARGE =
  '文件超过病毒扫描程序的大小上限，没有收下。请压缩后再试，或请系统管理员调大 clamd 的 StreamMaxLength。'
const INFECTED =
  '病毒扫描程序认为这个文件带有病毒，没有收下，这件事已经记录。请先给电脑杀毒，再换一个干净的文件；如果认为是误报，请联系系统管理员。'

type Found = { bytes: Buffer; name: string; verdict: Extract<Verdict, { is: 'infected' }> }

/** With a digest, by which the file is known again on the machine it came from. */
async function record({ bytes, name, verdict }: Found, { req }: { req: PayloadRequest }): Promise<void> {
  const detail = {
    path: req.pathname?.slice(0, 200),
    file: name.slice(0, 200),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    signature: verdict.signature,
  }
  await recordApart({ event: 'refused', outcome: 'refused', detail }, { req })
}
