import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, unless they are there. Node's own way never comes back where the system says that
 * something is missing for a name it will not make, as in /proc (nodejs/node, lib/fs mkdir recursive).
 * @throws the system's error
 */
export async function makeFolder(path: string): Promise<void> {
  const isMade = await made(path)
  if (isMade) return
  await makeFolder(dirname(path))
  if (!(await made(path))) throw new Error(`ENOENT: no such file or directory, mkdir '${path}'`)
}

/** Whether it is there now; not, where one above it is missing. */
async function made(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return true
    if (code === 'ENOENT' && dirname(path) !== path) return false
    throw error
  }
}
