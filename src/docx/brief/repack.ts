import { zipSync, type Zippable } from 'fflate'
import { unpackParts } from '../unpackParts'

const CORE = 'docProps/core.xml'
const DOCUMENT = 'word/document.xml'
/** What the library cannot say, by part, and before what it stands there. */
const PUT_IN = new Map<string, readonly [RegExp, string]>([
  // Marks stay inside the text block, as in print. Lines are exact and need no grid, whose cells LibreOffice takes for more
  // than they are.
  [
    'word/styles.xml',
    [/(?<=<w:pPrDefault><w:pPr>)(?=<)/, '<w:overflowPunct w:val="0"/><w:snapToGrid w:val="0"/>'],
  ],
  // Neighbouring marks are squeezed, as in print.
  ['word/settings.xml', [/(?=<w:compat>)/, '<w:characterSpacingControl w:val="compressPunctuation"/>']],
])
const COUNTED = /(<(?:w:bookmarkStart|w:bookmarkEnd|wp:docPr)\b[^>]*?\b(?:w:)?id=")(\d+)"/g
const STAMP = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g

/**
 * The same package with the day in place of the moment it was made, and with its own numbers for bookmarks and
 * drawings in place of those of a counter of the whole process: the same issue gives the same bytes.
 */
export function repack(file: Buffer, day: string): Buffer {
  const parts = unpackParts(file)
  const core = parts.get(CORE)?.toString('utf8') ?? ''
  parts.set(CORE, Buffer.from(core.replace(STAMP, `$1${day}T00:00:00Z`)))
  const document = parts.get(DOCUMENT)?.toString('utf8') ?? ''
  parts.set(DOCUMENT, Buffer.from(renumbered(document)))
  for (const [name, [where, what]] of PUT_IN) {
    const part = parts.get(name)?.toString('utf8') ?? ''
    parts.set(name, Buffer.from(part.replace(where, (found) => `${what}${found}`)))
  }
  const files: Zippable = {}
  for (const [name, part] of parts) files[name] = part
  return Buffer.from(zipSync(files, { mtime: dosTime(day), level: 6 }))
}

function renumbered(xml: string): string {
  const ids = new Map<string, number>()
  return xml.replace(COUNTED, (_, before: string, id: string) => {
    const kind = before.includes('docPr') ? 'drawing' : 'bookmark'
    const own = ids.get(`${kind} ${id}`) ?? ids.size + 1
    ids.set(`${kind} ${id}`, own)
    return `${before}${own}"`
  })
}

/** Midnight of the day here, wherever that is: zip keeps the figures of a local clock and no zone. */
export function dosTime(day: string): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}
