import { type Chunks, takeChunks } from './altChunks'
import { readNumbering } from './numbering'
import { visibleText } from './paragraphs'
import { readStyles } from './styles'
import { takeBoxes } from './takeBoxes'
import { takeHidden } from './takeHidden'
import { markTitle, markTitles } from './titles'
import { writeNumbers } from './writeNumbers'
import { parseXml, serializeXml } from './xml'

export type Prepared = {
  /** The parts, of which the document says in its text what Word says by automatism. */
  xml: Map<string, string>
  /** The characters of the body that must arrive. */
  expected: string
  hidden: string[]
  boxes: number
  /** Something is written at the head or foot of the pages. */
  isRunning: boolean
  numbered: number
  chunks: Chunks
}

const RUNNING = /^word\/(?:header|footer)\d*\.xml$/
const DOCUMENT = /^word\/document\d*\.xml$/

/**
 * Does to the document what the converter does not: numbers, hidden text, text boxes, files in the file, the title.
 * @throws RuleError invalid, where a part is no XML
 */
export async function prepare(
  parts: ReadonlyMap<string, Buffer>,
  xml: ReadonlyMap<string, string>,
  { titles = 'first' }: { titles?: 'first' | 'all' } = {},
): Promise<Prepared> {
  const read = (name: string) => {
    const part = xml.get(name)
    return part === undefined ? undefined : parseXml(part)
  }
  const name = [...xml.keys()].find((part) => DOCUMENT.test(part)) ?? 'word/document.xml'
  const document = parseXml(xml.get(name) ?? '')
  const styles = readStyles(read('word/styles.xml'))
  const numbering = readNumbering(read('word/numbering.xml'), (styleId) => styles.paragraph(styleId).numId)
  const hidden = takeHidden(document, styles)
  const expected = visibleText(document)
  const boxes = takeBoxes(document)
  const relations = xml.get(name.replace('word/', 'word/_rels/').concat('.rels'))
  const chunks = await takeChunks(document, { bytes: parts, relations })
  if (titles === 'all') markTitles(document, styles)
  else markTitle(document, styles)
  const numbered = writeNumbers(document, { styles, numbering })
  const isRunning = [...xml].some(
    ([part, source]) => RUNNING.test(part) && visibleText(parseXml(source)).trim() !== '',
  )
  return {
    isRunning,
    xml: new Map([...xml, [name, serializeXml(document)]]),
    expected,
    hidden,
    boxes,
    numbered,
    chunks,
  }
}
