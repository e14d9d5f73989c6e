import { inflateRawSync } from 'node:zlib'
import { DOCX_LIMITS } from './limits'
import { type Entry, openArchive } from './openArchive'
import { refused } from './refuse'

const STORED = 0
const DEFLATED = 8
const XML = /\.(xml|rels)$/i
const NEEDED = /\.(xml|rels)$|^word\/media\/|\.(png|jpe?g|gif|bmp|tiff?|webp|emf|wmf|x?html?|mht|mhtml|txt)$/i

/**
 * The parts an import reads, unpacked. What a part really unpacks to is held against what the directory declared and
 * against what is left of the whole's allowance, and unpacking stops there.
 * @throws RuleError invalid
 */
export function unpackParts(file: Buffer): Map<string, Buffer> {
  const parts = new Map<string, Buffer>()
  let left: number = DOCX_LIMITS.unpackedBytes
  for (const entry of openArchive(file)) {
    if (!NEEDED.test(entry.name)) continue
    if (XML.test(entry.name) && entry.unpackedBytes > DOCX_LIMITS.xmlBytes) throw refused('too-long')
    const part = unpack(file, entry, Math.min(left, entry.unpackedBytes))
    left -= part.length
    parts.set(entry.name, part)
  }
  return parts
}

function unpack(file: Buffer, { header, method, packedBytes }: Entry, most: number): Buffer {
  const packed = locate(file, { header, packedBytes })
  if (method === STORED) {
    if (packed.length > most) throw refused('bomb')
    return packed
  }
  if (method !== DEFLATED) throw refused('damaged')
  if (most === 0) return Buffer.alloc(0)
  try {
    return inflateRawSync(packed, { maxOutputLength: most })
  } catch (error) {
    throw refused(codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged')
  }
}

/** The packed bytes of an entry. @throws RuleError invalid */
export function locate(
  file: Buffer,
  { header, packedBytes }: { header: number; packedBytes: number },
): Buffer {
  if (header + 30 > file.length) throw refused('damaged')
  const from = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28)
  if (from + packedBytes > file.length) throw refused('damaged')
  return file.subarray(from, from + packedBytes)
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
}
