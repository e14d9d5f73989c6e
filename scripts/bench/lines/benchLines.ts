import { defaultFontConfig } from '../../../src/pdf/fonts/fontConfig'
import { openFonts } from '../../../src/pdf/fonts/fontSet'
import { PAGE, SIZE } from '../../../src/pdf/theme'
import type { Row } from '../row'
import { type Judged, judgeLines } from './judgeLines'
import { lineTexts } from './lineTexts'
import { readLines } from './readLines'
import { SETTERS } from './setters'

const WHAT = {
  lines: 'lines',
  misplaced: 'marks where none may stand',
  lost: 'characters and spaces lost',
  wideGaps: 'gaps over 0.3 em',
  widest: 'widest gap',
  short: 'short lines',
  cut: 'words and numbers cut',
} as const satisfies Record<keyof Judged, string>

/** Of ours: of 0.9 % a quarter. */
const MOST_SHORT = 0.009 / 4

/** The lines of 5,000 paragraphs as each program sets them that can be had here, read back out of its PDF and judged alike. */
export async function benchLines(): Promise<Row[]> {
  const { view, ...texts } = lineTexts()
  const { measure } = openFonts(defaultFontConfig(process.cwd()))
  const advance = (text: string): number =>
    measure.parts(text, 'fangsong').reduce((sum, part) => sum + part.advance, 0)
  const rows: Row[] = []
  for (const [name, set] of Object.entries(SETTERS)) {
    const pdf = await set(view)
    if (!pdf) continue
    const judged = judgeLines(await readLines(pdf), {
      ...texts,
      width: PAGE.blockWidth / SIZE.three,
      advance,
      blank: (text) => measure.blank(text, 'fangsong'),
    })
    rows.push(...rowsOf(name, judged))
  }
  return rows
}

function rowsOf(name: string, judged: Judged): Row[] {
  const keys = Object.keys(WHAT) as (keyof Judged)[]
  return keys.map((key): Row => {
    const row: Row = { what: `${name}: ${WHAT[key]}`, value: judged[key], unit: UNITS[key] }
    return name === 'ours' ? limited(row, key, judged) : row
  })
}

const UNITS = {
  lines: 'lines',
  misplaced: 'lines',
  lost: 'characters',
  wideGaps: 'gaps',
  widest: 'em',
  short: 'lines',
  cut: 'words',
} as const satisfies Record<keyof Judged, Row['unit']>

function limited(row: Row, key: keyof Judged, { lines }: Judged): Row {
  if (key === 'short') return { ...row, limit: { atMost: Math.floor(lines * MOST_SHORT) } }
  return key === 'misplaced' || key === 'lost' || key === 'wideGaps' ? { ...row, limit: { atMost: 0 } } : row
}
