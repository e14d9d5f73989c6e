import { DOCX_LIMITS } from './limits'
import { fileKind } from './fileKind'
import { refused } from './refuse'

/** A part of the package as the zip's own directory declares it. */
export type Entry = {
  name: string
  /** As it stands there: who packed it on a Chinese Windows wrote GBK without saying so. */
  rawName: Buffer
  saysUtf8: boolean
  method: number
  packedBytes: number
  unpackedBytes: number
  /** Offset of its local header. */
  header: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 0x1
const UTF8 = 0x800

/**
 * Reads the directory of a zip and unpacks nothing: cheap enough for the web server's thread, and most of what must be
 * refused is refused here. PKWARE APPNOTE 4.3.
 * @throws RuleError invalid, saying what the file is instead
 */
export function openArchive(file: Buffer): Entry[] {
  requireZip(file)
  const entries = readDirectory(file, DOCX_LIMITS.parts)
  const names = new Set(entries.map(({ name }) => name))
  if (!names.has('[Content_Types].xml')) throw refused('not-word')
  if (!entries.some(({ name }) => /^word\/.+\.xml$/.test(name))) throw refused('not-word')
  const unpacked = entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0)
  if (unpacked > DOCX_LIMITS.unpackedBytes) throw refused('bomb')
  return entries
}

function requireZip(file: Buffer): void {
  if (file.length === 0) throw refused('empty')
  if (file.length > DOCX_LIMITS.fileBytes) throw refused('too-large')
  const kind = fileKind(file)
  if (kind !== 'docx') throw refused(kind === 'spreadsheet' ? 'not-word' : kind)
  if (file.length < END_BYTES || file.readUInt32LE(0) !== LOCAL) throw refused('not-a-zip')
}

/** What a zip's own directory lists, of which nothing is unpacked. @throws RuleError invalid */
export function readDirectory(file: Buffer, mostEntries: number): Entry[] {
  try {
    const end = findEnd(file)
    const count = file.readUInt16LE(end + 10)
    if (count > mostEntries) throw refused('bomb')
    const entries: Entry[] = []
    let at = file.readUInt32LE(end + 16)
    for (let index = 0; index < count; index += 1) {
      const nameBytes = file.readUInt16LE(at + 28)
      entries.push(readEntry(file, { at, nameBytes }))
      at += 46 + nameBytes + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
    }
    return entries
  } catch (error) {
    if (error instanceof RangeError) throw refused('damaged')
    throw error
  }
}

function findEnd(file: Buffer): number {
  const earliest = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT)
  for (let at = file.length - END_BYTES; at >= earliest; at -= 1) {
    if (file.readUInt32LE(at) === END) return at
  }
  throw refused('damaged')
}

function readEntry(file: Buffer, { at, nameBytes }: { at: number; nameBytes: number }): Entry {
  if (file.readUInt32LE(at) !== CENTRAL) throw refused('damaged')
  if (file.readUInt16LE(at + 8) & ENCRYPTED) throw refused('encrypted')
  const rawName = file.subarray(at + 46, at + 46 + nameBytes)
  return {
    rawName,
    saysUtf8: (file.readUInt16LE(at + 8) & UTF8) !== 0,
    // Some producers write Windows' own separator.
    name: rawName.toString('utf8').replaceAll('\\', '/'),
    method: file.readUInt16LE(at + 10),
    packedBytes: file.readUInt32LE(at + 20),
    unpackedBytes: file.readUInt32LE(at + 24),
    header: file.readUInt32LE(at + 42),
  }
}
