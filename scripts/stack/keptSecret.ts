import { randomBytes, randomInt } from 'node:crypto'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ClearError } from '../process/clearError'
import { makeFolder } from '../process/makeFolder'

/** What a start without variables makes for itself once and keeps in DATA_DIR, readable by its user only. */
export type Secret = 'payload-secret' | 'demo-password'

const MAKE: Record<Secret, () => string> = {
  'payload-secret': () => randomBytes(32).toString('hex'),
  'demo-password': () => Array.from({ length: 4 }, () => letters(4)).join('-'),
}
// Without those that look alike on paper, and without vowels that would spell words.
const ALPHABET = 'bcdfghjkmnpqrstvwxz23456789'

/** `given` if there is one, which is then kept; else the one kept; else a new one. Throws ClearError when `dataDir` is not writable. */
export async function keptSecret({
  dataDir,
  name,
  given,
}: {
  dataDir: string
  name: Secret
  given: string | undefined
}): Promise<string> {
  const file = join(dataDir, name)
  const kept = await readFile(file, 'utf8').catch(() => '')
  const secret = given ?? (kept.trim() || MAKE[name]())
  if (secret === kept) return secret
  try {
    await makeFolder(dataDir)
    await writeFile(file, secret, { mode: 0o600 })
    await chmod(file, 0o600)
  } catch (error) {
    throw new ClearError(
      `数据目录不可写：${dataDir}（${(error as Error).message}）。请检查权限，或另设 DATA_DIR。`,
    )
  }
  return secret
}

function letters(count: number): string {
  return Array.from({ length: count }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
