import { readArchive, type Archive } from './archive'
import { END, MANIFEST, notABackup } from './manifest'

/**
 * Reads the archive to its end before anything of it is used: what was cut off, changed or locked by another key is
 * found while nothing has been restored, no file either.
 * @throws ClearError
 */
export async function requireWhole(archive: Archive): Promise<void> {
  let first: string | undefined
  let last: string | undefined
  await readArchive(archive, async (name) => {
    first ??= name
    last = name
  })
  if (first !== MANIFEST || last !== END) throw notABackup()
}
