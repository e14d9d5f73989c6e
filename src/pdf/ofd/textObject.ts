import { boxOf, colorValue, mm, type Rectangle } from './units'
import { type GlyphRun, runBounds } from './glyphRuns'
import { element, escaped } from './xml'

export type TextStyle = {
  id: number
  font: number
  color: string
  /** a matrix that the text is turned by on the whole of this box */
  turned?: { ctm: string; box: Rectangle }
}

/** One run as an object of the page (GB/T 33190, 11.2 to 11.4). */
export function textObject(run: GlyphRun, { id, font, color, turned }: TextStyle): string {
  const box = turned?.box ?? runBounds(run)
  const attributes = { ID: id, Boundary: boxOf(box), CTM: turned?.ctm, Font: font, Size: mm(run.size) }
  return element('TextObject', attributes, [
    element('FillColor', { Value: colorValue(color) }),
    run.isPlain ? '' : transform(run),
    textCode(run, box),
  ])
}

/** Which glyphs the characters are, where the font's own table would give others. */
function transform({ text, glyphs }: GlyphRun): string {
  const CodeCount = Array.from(text).length
  const ids = glyphs.map(({ glyph }) => glyph.id).join(' ')
  return element(
    'CGTransform',
    { CodePosition: 0, CodeCount, GlyphCount: glyphs.length },
    element('Glyphs', {}, ids),
  )
}

function textCode({ text, glyphs }: GlyphRun, box: Rectangle): string {
  const [first] = glyphs
  const rises = glyphs.some(({ y }) => y !== first?.y)
  return element(
    'TextCode',
    {
      X: mm((first?.x ?? 0) - box.x),
      Y: mm((first?.y ?? 0) - box.y),
      DeltaX: distances(glyphs.map(({ x }) => x)),
      DeltaY: rises ? distances(glyphs.map(({ y }) => y)) : undefined,
    },
    escaped(text),
  )
}

/** From each to the next; three and more alike as `g 3 5.5714`. */
function distances(places: readonly number[]): string | undefined {
  const written: string[] = []
  let [value, count] = ['', 0]
  const end = (): void => {
    if (count > 2) written.push('g', String(count), value)
    else for (let time = 0; time < count; time += 1) written.push(value)
  }
  for (let index = 1; index < places.length; index += 1) {
    const next = mm((places[index] ?? 0) - (places[index - 1] ?? 0))
    if (next !== value) {
      end()
      ;[value, count] = [next, 0]
    }
    count += 1
  }
  end()
  return written.length > 0 ? written.join(' ') : undefined
}
