import { type Font } from 'fontkit'
import { z } from 'zod'
import { type Mark } from './flow/box'
import { setLabel } from './flow/setText'
import { type FontSet } from './fonts/fontSet'
import { type createGlyphClaims } from './glyphClaims'
import { COLOR, PAGE } from './theme'
import { type Line } from './typesetting/text'

/** The few of react-pdf's canvas calls that are used; it hands the painter over untyped. */
export type Pen = {
  save: () => Pen
  restore: () => Pen
  rotate: (angle: number, options: { origin: [number, number] }) => Pen
  fillColor: (color: string) => Pen
  rect: (x: number, y: number, width: number, height: number) => Pen
  fill: (color: string) => Pen
  font: (font: Font, key: string, size: number) => Pen
  text: (
    text: string,
    x: number,
    y: number,
    options: { lineBreak: false; baseline: 'alphabetic'; characterSpacing: number },
  ) => Pen
}

const METHODS = ['save', 'restore', 'rotate', 'fillColor', 'rect', 'fill', 'font', 'text'] as const

const painterSchema = z.custom<Pen>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    METHODS.every((method) => typeof Reflect.get(value, method) === 'function'),
  'react-pdf gave a canvas painter of another kind',
)

/** What a document is drawn with: its open fonts, and which glyph has been taken for which character. */
export type Ink = { fonts: FontSet; claims: ReturnType<typeof createGlyphClaims> }

export const parsePainter = (painter: unknown): Pen => painterSchema.parse(painter)

/** Text and rules in the order they stand on the page, which is the order they are read out again. */
export function drawMarks(pen: Pen, marks: readonly Mark[], ink: Ink): void {
  for (const mark of marks) {
    const [x, y] = [PAGE.left + mark.x, PAGE.top + mark.y]
    if (mark.kind === 'rule') pen.rect(x, y, mark.width, mark.height).fill(mark.color)
    if (mark.kind === 'text') drawLine(pen, mark.line, { x, y, size: mark.size, color: mark.color }, ink)
  }
}

const PREVIEW = { text: '预览', size: 150, angle: -45 } as const

/** A light 预览 across the page, below everything else. */
export function drawPreviewMark(pen: Pen, ink: Ink): void {
  const line = setLabel(PREVIEW.text, 'heiti', ink.fonts.measure)
  const [x, y] = [PAGE.width / 2, PAGE.height / 2]
  pen.save().rotate(PREVIEW.angle, { origin: [x, y] })
  const left = x - (line.to * PREVIEW.size) / 2
  drawLine(pen, line, { x: left, y: y + PREVIEW.size * 0.38, size: PREVIEW.size, color: COLOR.preview }, ink)
  pen.restore()
}

function drawLine(
  pen: Pen,
  line: Line,
  at: { x: number; y: number; size: number; color: string },
  ink: Ink,
): void {
  pen.fillColor(at.color)
  for (const set of line.pieces) {
    for (const { font, key, piece } of ink.claims(set)) {
      pen.font(font, key, at.size).text(piece.text, at.x + piece.x * at.size, at.y, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: piece.spacing * at.size,
      })
    }
  }
}
