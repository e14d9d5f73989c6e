import type { Numbering } from './numbering'
import { looksOf, over, type Styles } from './styles'
import { childOf, createRun, valueOf, within } from './xml'
import { isBlank } from './paragraphs'

/** The character style of a mark, which the converter turns into a span of `MARK_CLASS`: its level, a bar, the mark. */
export const MARK_STYLE = 'JianbaoMark'

/**
 * Writes the automatic number of each paragraph into it and takes the automatism out. An empty paragraph counts, as in
 * Word, but has nothing to be numbered.
 *
 * @returns how many were written
 */
export function writeNumbers(
  document: Document,
  { styles, numbering }: { styles: Styles; numbering: Numbering },
): number {
  let written = 0
  for (const paragraph of within(document, ['p'])) {
    const properties = childOf(paragraph, 'pPr')
    const styleId = valueOf(properties, 'pStyle')
    const direct = looksOf({ paragraph: properties })
    const { numId, numLevel } = over(styles.paragraph(styleId), direct)
    const isDeleted = childOf(childOf(properties, 'rPr'), 'del') !== undefined
    if (numId === undefined || numId === '0' || isDeleted) continue
    // A style's own list has the level that names the style.
    const level =
      direct.numId === undefined && direct.numLevel === undefined && numLevel === undefined
        ? undefined
        : numLevel
    const found = numbering.next({ numId, level, styleId })
    const automatic = childOf(properties, 'numPr')
    if (automatic) properties?.removeChild(automatic)
    if (!found || isBlank(paragraph)) continue
    const run = createRun(document, `${found.level}|${found.mark}`, MARK_STYLE)
    paragraph.insertBefore(run, properties?.nextSibling ?? (properties ? null : paragraph.firstChild))
    written += 1
  }
  return written
}
