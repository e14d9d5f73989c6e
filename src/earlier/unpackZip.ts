import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { type Entry, readDirectory } from '@/docx/openArchive'
import { locate } from '@/docx/unpackParts'
import { EARLIER_LIMITS } from './limits'
import { type EarlierRefusal, refused } from './refuse'

/** A file of a .zip under the name people see; or why it is not read. */
export type ZipFile = { name: string; refusal: EarlierRefusal | undefined; open: () => Promise<Buffer> }

const STORED = 0
const DEFLATED = 8
/** What systems put beside people's files. */
const NOBODYS = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._|~\$)/i

const inflate = promisify(inflateRaw)

/**
 * The files of a .zip, of which none is unpacked before it is opened; each then on a thread of its own, no further than
 * a file may be.
 * @throws RuleError invalid
 */
export function listZip(zip: Buffer): ZipFile[] {
  const entries = directory(zip)
  return entries.flatMap((entry) => {
    const name = nameOf(entry)
    if (name.endsWith('/') || NOBODYS.test(name)) return []
    return [{ name, refusal: refusalOf(entry, name), open: () => unpack(zip, entry) }]
  })
}

function directory(zip: Buffer): Entry[] {
  let entries: Entry[]
  try {
    entries = readDirectory(zip, EARLIER_LIMITS.entries + 1)
  } catch {
    throw refused('bad-zip')
  }
  if (entries.length > EARLIER_LIMITS.entries) throw refused('too-many-entries')
  const unpackedBytes = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  if (unpackedBytes > EARLIER_LIMITS.unpackedBytes) throw refused('zip-bomb')
  return entries
}

function refusalOf({ unpackedBytes }: Entry, name: string): EarlierRefusal | undefined {
  if (/^(?:[/\\]|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)/.test(name)) return 'bad-path'
  if (!/\.(?:pdf|docx)$/i.test(name)) return 'unknown'
  return unpackedBytes > EARLIER_LIMITS.fileBytes ? 'too-large' : undefined
}

/** A zip of a Chinese Windows has names in GBK, and says nothing of it; APPNOTE 4.4.4 has a flag for UTF-8. */
function nameOf({ rawName, saysUtf8 }: Entry): string {
  const decoded = (encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(rawName)
  try {
    return decoded('utf-8').replaceAll('\\', '/')
  } catch {
    return (saysUtf8 ? rawName.toString('latin1') : new TextDecoder('gb18030').decode(rawName)).replaceAll(
      '\\',
      '/',
    )
  }
}

async function unpack(zip: Buffer, entry: Entry): Promise<Buffer> {
  if (entry.method !== STORED && entry.method !== DEFLATED) throw refused('bad-zip')
  let packed: Buffer
  try {
    packed = locate(zip, entry)
  } catch {
    throw refused('bad-zip')
  }
  if (entry.method === STORED) return packed
  const most = Math.min(entry.unpackedBytes, EARLIER_LIMITS.fileBytes)
  // What it declares, it must keep to: more is a lie, and is not read on.
  return inflate(packed, { maxOutputLength: Math.max(most, 1) }).catch(() => {
    throw refused('zip-bomb')
  })
}
