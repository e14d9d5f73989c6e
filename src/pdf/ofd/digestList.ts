import { createHash } from 'node:crypto'

/**
 * The SM3 digest (GB/T 32905) of every file beside it, a line each, as `cksum --check` of an unpacked copy reads them. It
 * tells whether a file was changed, not by whom: that is what a seal would say.
 */
export function digestList(files: ReadonlyMap<string, Buffer>): string {
  const lines = [...files].map(
    ([path, bytes]) => `SM3 (${path}) = ${createHash('sm3').update(bytes).digest('hex')}\n`,
  )
  return lines.join('')
}
