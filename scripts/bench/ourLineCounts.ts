import { type FontSet } from '../../src/pdf/fonts/fontSet'
import { BODY_CELL, PAGE, SIZE } from '../../src/pdf/theme'
import { tidySpaces } from '../../src/pdf/typesetting/spaces'
import { typeset } from '../../src/pdf/typesetting/typeset'

/** How many lines of 28 cells each paragraph takes when the brief's own typesetter sets it. */
export function ourLineCounts(paragraphs: readonly string[], { measure }: FontSet): number[] {
  return paragraphs.map(
    (text) =>
      typeset(tidySpaces([{ text, style: 'fangsong' as const }]), {
        measure,
        cell: BODY_CELL,
        width: PAGE.blockWidth / SIZE.three,
        firstIndent: 2,
        indent: 0,
        justify: true,
      }).length,
  )
}
