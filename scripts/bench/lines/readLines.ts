import { plainCharacters } from '../../../src/domain/text/plainCharacters'
import { MM, PAGE, SIZE } from '../../../src/pdf/theme'
import { isOpening } from '../../../src/domain/text/lineMarks'
import { readPdf } from '../readPdf'

/** One character as it lies in a line: ems from the left edge of the text block. */
export type Placed = { text: string; x: number }

/** The lines of a file's text blocks from top to bottom, each from left to right, spaces left out: what shows is where they are not. */
export async function readLines(pdf: Buffer): Promise<Placed[][]> {
  const { pages } = await readPdf(pdf)
  return pages.flatMap(({ glyphs }) => {
    const lines = new Map<number, Placed[]>()
    for (const { text, x, baseline } of glyphs) {
      if (baseline < PAGE.top || baseline > PAGE.top + PAGE.blockHeight + MM || text.trim() === '') continue
      // Glyphs of one line have one baseline, whatever font they come from.
      const key = [-1, 0, 1].map((off) => Math.round(baseline) + off).find((each) => lines.has(each))
      const line = lines.get(key ?? Math.round(baseline)) ?? []
      lines.set(key ?? Math.round(baseline), line)
      // Chromium's files call some ideographs radicals.
      line.push({ text: plainCharacters(text), x: (x - PAGE.left) / SIZE.three })
    }
    return [...lines.entries()].sort(([one], [other]) => one - other).map(([, line]) => line.sort(byInk))
  })
}

/** The cell of an opening mark that gave up its blank half may begin left of the character before it; its ink does not. */
const byInk = (one: Placed, other: Placed): number => inkOf(one) - inkOf(other)
const inkOf = ({ text, x }: Placed): number => (isOpening(text) ? x + 0.5 : x)
