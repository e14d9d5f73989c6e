import { zipSync, type Zippable } from 'fflate'
import { dosTime } from '@/domain/dosTime'
import { unpackParts } from '../unpackParts'

const CORE = 'docProps/core.xml'
const DOCUMENT = 'word/document.xml'
/**
 * What the library cannot say of 正文, on which all styles are based: no space beside figures, as in print; marks may hang,
 * as Word has it by itself (LibreOffice 7.4 reads this switch the other way round, and lets none hang, which is as well: it
 * loses a comma that hangs behind a bracket); lines are exact and need no grid, whose cells LibreOffice takes for more than
 * they are.
 */
const STYLES = 'word/styles.xml'
const OF_NORMAL = /(w:styleId="Normal"(?:(?!<w:rPr>).)*)(?=<w:rPr>)/
const ITS_WAYS =
  '<w:pPr><w:overflowPunct w:val="1"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/></w:pPr>'
/** Neighbouring marks are squeezed, as in print. */
const SETTINGS = 'word/settings.xml'
const SQUEEZED = '<w:characterSpacingControl w:val="compressPunctuation"/>'
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
  const styles = parts.get(STYLES)?.toString('utf8') ?? ''
  parts.set(STYLES, Buffer.from(styles.replace(OF_NORMAL, `$1${ITS_WAYS}`)))
  const settings = parts.get(SETTINGS)?.toString('utf8') ?? ''
  parts.set(SETTINGS, Buffer.from(settings.replace('<w:compat>', `${SQUEEZED}<w:compat>`)))
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
