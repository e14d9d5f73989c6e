import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import fc from 'fast-check'
import { z } from 'zod'
import { defaultFontConfig } from '../../src/pdf/fonts/fontConfig'
import { openFonts } from '../../src/pdf/fonts/fontSet'
import { tidySpaces } from '../../src/pdf/typesetting/spaces'
import { numbersWithUnits } from '../../src/domain/text/units'
import { bodyParagraphs, briefView } from './briefView'
// The property tests' own text, so that what they prove and what is compared here are the same paragraphs.
import { generatedParagraph } from './generatedText'
import { inChild } from './inChild'
import { ourLineCounts } from './ourLineCounts'
import { pdfFigures } from './pdfFigures'
import { type Row } from './row'
import { openTypst, typstLineCounts } from './typstSource'
import { usageSchema } from './usage'

const childSchema = z.object({ used: usageSchema, bytes: z.number() })

/** A cold process of ours beside one of Typst's, same fonts and text; then both programs' lines, counted a paragraph each. */
export async function benchTypst(): Promise<Row[]> {
  const ours = await pdfFigures(1, 0)
  const { used, bytes } = childSchema.parse((await inChild('typstChild.ts', [])).message)
  const generated = generatedTexts(1_000)
  return [
    ratio('cold process wall', ours.cold.wallMs, used.wallMs, 'ms'),
    { ...ratio('cold process CPU', ours.cold.cpuMs, used.cpuMs, 'ms'), limit: { atMost: 1.5 } },
    ratio('most memory', ours.cold.peakBytes / 1e6, used.peakBytes / 1e6, 'MB'),
    ratio('file', ours.bytes / 1000, bytes / 1000, 'KB'),
    ...lineCounts('brief', bodyParagraphs(briefView(1))),
    ...lineCounts('generated', generated),
    ...lineCounts('generated, numbers whole in both', generated, wholeNumbers),
  ]
}

function generatedTexts(count: number): string[] {
  const text = (runs: Parameters<typeof tidySpaces>[0]) => tidySpaces(runs).map((run) => run.text)
  return fc
    .sample(generatedParagraph, { numRuns: count, seed: 3 })
    .map((runs) => text(runs).join(''))
    .filter((paragraph) => paragraph !== '')
}

/** The house keeps numbers with their units whole; Typst does where word joiners say so. */
function wholeNumbers(text: string): string {
  const whole = numbersWithUnits(text)
  let at = 0
  return Array.from(text, (character) => {
    const isInside = whole.some(({ from, to }) => from < at && at < to)
    at += character.length
    return isInside ? `\u2060${character}` : character
  }).join('')
}

function ratio(what: string, value: number, of: number, unit: Row['unit']): Row {
  return { what: `brief: ${what}`, value, unit, ratio: { of, to: 'Typst' } }
}

/** The same or fewer lines is what is asked of the typesetter. @param forTypst the same text with Typst's own signs */
function lineCounts(name: string, paragraphs: string[], forTypst = (text: string) => text): Row[] {
  const ours = ourLineCounts(paragraphs, openFonts(defaultFontConfig(process.cwd())))
  const { compiler, families } = openTypst(NodeCompiler)
  const counted: unknown = compiler.query(
    { mainFileContent: typstLineCounts(paragraphs.map(forTypst), families) },
    { selector: '<lines>', field: 'value' },
  )
  const [theirs] = z.tuple([z.array(z.number()).length(paragraphs.length)]).parse(counted)
  const more = ours.filter((count, index) => count > (theirs[index] ?? 0)).length
  return [
    {
      what: `${name}: lines of ${paragraphs.length} paragraphs`,
      value: sum(ours),
      unit: 'lines',
      ratio: { of: sum(theirs), to: 'Typst' },
      limit: { atMost: 1 },
    },
    {
      what: `${name}: paragraphs of more lines than Typst's`,
      value: more,
      unit: 'paragraphs',
    },
  ]
}

const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0)
