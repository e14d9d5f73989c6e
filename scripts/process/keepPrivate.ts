import { chmod, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from './makeFolder'

const KEPT = ['files', 'mail']

/**
 * From here on whatever this process and those it starts write is for its account alone (files 0600, folders 0700), and
 * so is what earlier versions left in `dataDir` for everybody. The folder itself stays as it is, or is made as the
 * machine has it: as root the embedded database runs by another account, which must pass through.
 */
export async function keepPrivate(dataDir: string): Promise<void> {
  // A folder that cannot be made is told by whoever needs it: with S3 and a server of its own nobody may.
  await makeFolder(dataDir).catch(() => undefined)
  process.umask(0o077)
  for (const folder of KEPT.map((name) => join(dataDir, name))) {
    const there = await stat(folder).catch(() => undefined)
    // Somebody else's folder, mounted and shared, is theirs to close.
    if (there?.isDirectory() && there.uid === process.getuid?.()) await chmod(folder, 0o700)
  }
}
