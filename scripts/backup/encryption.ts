import { open } from 'node:fs/promises'
import { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { ClearError } from '../process/clearError'
import type { BackupKey } from './keyFile'

type Bytes = AsyncIterable<Uint8Array>

/** A step of a pipeline. */
export type Step = (source: Bytes) => Bytes

const HEADER = 'age-encryption.org/v1'

/** Encrypts what passes, 64 KiB at a time. A key without a recipient is refused by the library. */
export function encryption({ recipients }: BackupKey): Step {
  return async function* encrypt(source) {
    const encrypter = new Encrypter()
    for (const recipient of recipients) encrypter.addRecipient(recipient)
    yield* bytesOf(await encrypter.encrypt(webStream(source)))
  }
}

/**
 * What undoes the encryption of the file, or undefined where there is none.
 * @throws ClearError when file and key do not belong together by their kind; the step throws it when the key is another
 *   one, or a byte was changed or is missing
 */
export async function decryption(file: string, key: BackupKey | undefined): Promise<Step | undefined> {
  const isEncrypted = await beginsEncrypted(file)
  if (isEncrypted === undefined) return undefined
  if (!isEncrypted && key) throw new ClearError('这个备份没有加密，请去掉 --key 再试。没有恢复任何数据。')
  if (!isEncrypted) return undefined
  if (!key) throw new ClearError('这个备份是加密的，请加上 --key 密钥文件。没有恢复任何数据。')
  const { identities } = key
  if (identities.length === 0)
    throw new ClearError(
      '密钥文件里只有公钥，只能用来备份。恢复请用含 AGE-SECRET-KEY 的文件。没有恢复任何数据。',
    )
  return async function* decrypt(source) {
    const decrypter = new Decrypter()
    for (const identity of identities) decrypter.addIdentity(identity)
    try {
      yield* bytesOf(await decrypter.decrypt(webStream(source)))
    } catch (error) {
      throw worded(error)
    }
  }
}

/** Whether a backup of ours is encrypted; undefined of what cannot be read, which is for whoever reads it to tell. */
async function beginsEncrypted(file: string): Promise<boolean | undefined> {
  const handle = await open(file).catch(() => undefined)
  if (!handle) return undefined
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER.length), 0, HEADER.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === HEADER
  } catch {
    return undefined
  } finally {
    await handle.close()
  }
}

/** The library's stream type is the browser's; Node's own is the same thing. */
function webStream(source: Bytes): globalThis.ReadableStream<Uint8Array<ArrayBuffer>> {
  return ReadableStream.from(source) as globalThis.ReadableStream<Uint8Array<ArrayBuffer>>
}

function bytesOf(stream: globalThis.ReadableStream<Uint8Array>): Bytes {
  return stream as ReadableStream<Uint8Array>
}

function worded(error: unknown): unknown {
  if (!(error instanceof Error) || 'code' in error) return error
  if (error.message.startsWith('no identity matched'))
    return new ClearError(
      '这把密钥打不开这个备份：它是用另一把密钥加密的。没有恢复任何数据。请用备份时的密钥文件。',
    )
  return new ClearError(
    '备份文件已损坏：内容被改动过，或没有完整拷来。没有恢复任何数据。请重新拷贝，或换一份备份。',
  )
}
