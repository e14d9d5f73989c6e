import { isFullWidth } from '@/domain/text/characterKinds'
import { isClosing, isOpening, isPaired, joinsPrevious } from '@/domain/text/lineMarks'
import { type Measure } from '@/pdf/typesetting/text'
import { type LineShape } from '@/pdf/typesetting/breakLines'
import { typeset } from '@/pdf/typesetting/typeset'
import { type Line } from '@/pdf/typesetting/text'

/** Full-width characters fill the em, marks leave half of it blank, all others take half an em. */
export const plainFont: Measure<string> = {
  parts: (text, style) => [{ text, face: style, advance: emsOf(text) }],
  blank: (character) => ({
    left: isOpening(character) ? 0.5 : 0,
    right: isClosing(character) ? 0.5 : 0,
  }),
}

export function emsOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + emsOfOne(character), 0)
}

function emsOfOne(character: string): number {
  if (joinsPrevious(character)) return 0
  return isFullWidth(character) || isPaired(character) ? 1 : 0.5
}

/** A paragraph in a block of `width` ems, without a grid and an indent unless told. */
export function setPlain(text: string, { width = 10, ...shape }: Partial<LineShape> = {}): Line[] {
  return typeset([{ text, style: 'plain' }], {
    measure: plainFont,
    cell: 1,
    width,
    firstIndent: 0,
    indent: 0,
    justify: true,
    ...shape,
  })
}

export const textOf = ({ pieces }: Line): string => pieces.map(({ text }) => text).join('')

export function linesOf(text: string, shape?: Partial<LineShape>): string[] {
  return setPlain(text, shape).map(textOf)
}
