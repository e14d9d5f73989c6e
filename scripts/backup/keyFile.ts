import { readFile, stat, writeFile } from 'node:fs/promises'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { ClearError } from '../process/clearError'

const SECRET = 'AGE-SECRET-KEY-'
const PUBLIC = 'age1'
const READABLE_BY_OTHERS = 0o077

/** A key file's lines: whom a backup is encrypted for, and what opens it (empty in a file of public keys alone). */
export type BackupKey = { recipients: string[]; identities: string[]; isExposed: boolean }

/**
 * Makes a key of age (https://age-encryption.org/v1) as `age-keygen` writes it, for this account's eyes only.
 * @returns the public key, enough to encrypt with
 * @throws ClearError when the file is there already or cannot be written
 */
export async function makeKeyFile(path: string): Promise<string> {
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  const lines = [`# created: ${new Date().toISOString()}`, `# public key: ${recipient}`, identity, '']
  await writeFile(path, lines.join('\n'), { mode: 0o600, flag: 'wx' }).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException
    throw new ClearError(
      code === 'EEXIST'
        ? `${path} 已经存在，没有改动：覆盖密钥，旧备份就再也打不开。请换一个文件名。`
        : `${path} 写不进去（${String(code)}），请检查文件夹和权限。`,
    )
  })
  return recipient
}

/** @throws ClearError when the file cannot be read or holds no key */
export async function readKeyFile(path: string): Promise<BackupKey> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new ClearError(`密钥文件 ${path} 读不出来（${String((error as NodeJS.ErrnoException).code)}）。`)
  })
  const lines = text.split('\n').map((line) => line.trim())
  const identities = lines.filter((line) => line.startsWith(SECRET))
  try {
    const own = await Promise.all(identities.map((identity) => identityToRecipient(identity)))
    const recipients = [...own, ...lines.filter((line) => line.startsWith(PUBLIC))]
    if (recipients.length === 0) throw new Error('no key')
    const { mode } = await stat(path)
    return {
      recipients,
      identities,
      isExposed: identities.length > 0 && (mode & READABLE_BY_OTHERS) !== 0,
    }
  } catch {
    throw new ClearError(`${path} 不是密钥文件。请用 npm run backup-key -- 密钥文件 生成一个。`)
  }
}
