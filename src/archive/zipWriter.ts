import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { closeSync, openSync, writeSync } from 'node:fs'
import { dosTime } from '@/domain/dosTime'

/** What is packed already grows by packing. */
const PACKED = /\.(?:pdf|ofd|docx|jpe?g|png|zip)$/i

export type ZipWriter = { add: (path: string, bytes: Uint8Array) => void; close: () => void }

/** Writes a zip file by file, so that no more than one of them is held; all bear the same day. */
export function createZip(target: string, day: string): ZipWriter {
  const file = openSync(target, 'w')
  const mtime = dosTime(day)
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    writeSync(file, chunk)
  })
  return {
    add(path, bytes) {
      const entry = PACKED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 })
      entry.mtime = mtime
      zip.add(entry)
      entry.push(bytes, true)
    },
    close() {
      zip.end()
      closeSync(file)
    },
  }
}
