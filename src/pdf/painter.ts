import { type OpenImage, type PDFDocument } from 'pdfkit'
import { type Mark } from './flow/box'
import { type FontSet } from './fonts/fontSet'
import { type createGlyphClaims } from './glyphClaims'
import { previewMark } from './previewMark'
import { type Structure } from './structure'
import { type TagPath } from './tags'
import { PAGE } from './theme'
import { type Line } from './typesetting/text'

/**
 * What a document is drawn with: its open fonts, which glyph has been taken for which character, its pictures, and the
 * structure tree that all of its text becomes part of.
 */
export type Ink = {
  pen: PDFDocument
  fonts: FontSet
  claims: ReturnType<typeof createGlyphClaims>
  image: (key: string) => OpenImage | undefined
  structure: Structure
}

/**
 * Text, pictures and rules in the order they stand on the page, which is the order they are read out again. What
 * belongs to one element of the structure and follows one another is marked as one content of it; rules, and
 * text of no element (page numbers), are artifacts.
 */
export function drawMarks(marks: readonly Mark[], ink: Ink): void {
  for (const group of sameElement(marks)) {
    const [first] = group
    const draw = (): void => group.forEach((mark) => drawMark(mark, ink))
    const tags = first && tagsOf(first)
    if (!first) continue
    if (!tags) {
      drawArtifact(first, draw, ink.pen)
    } else if (group.every(isEmpty)) {
      ink.structure.element(tags)
    } else {
      ink.structure.content(tags, draw, first.kind === 'image' ? boundsOf(first) : undefined)
    }
  }
}

/** PDF/UA-1, 7.8: a foot is said to be one, for which pdfkit's own marking has no word. */
function drawArtifact(first: Mark, draw: () => void, pen: PDFDocument): void {
  if (isFoot(first)) {
    pen.addContent('/Artifact <</Type /Pagination /Subtype /Footer>> BDC')
    draw()
    pen.addContent('EMC')
  } else {
    pen.markContent('Artifact', { type: first.kind === 'rule' ? 'Layout' : 'Pagination' })
    draw()
    pen.endMarkedContent()
  }
}

const isFoot = (mark: Mark): boolean => mark.kind === 'text' && mark.isPageNumber === true

const tagsOf = (mark: Mark): TagPath | undefined => (mark.kind === 'rule' ? undefined : mark.tags)

const isEmpty = (mark: Mark): boolean => mark.kind === 'text' && mark.line.pieces.length === 0

function sameElement(marks: readonly Mark[]): Mark[][] {
  const groups: Mark[][] = []
  let key: string | undefined
  for (const mark of marks) {
    const own = tagsOf(mark)?.at(-1)?.key ?? (isFoot(mark) ? 'foot' : mark.kind)
    const last = groups.at(-1)
    if (last && key === own) last.push(mark)
    else groups.push([mark])
    key = own
  }
  return groups
}

function drawMark(mark: Mark, ink: Ink): void {
  const [x, y] = [PAGE.left + mark.x, PAGE.top + mark.y]
  if (mark.kind === 'text') return drawLine(mark.line, { x, y, size: mark.size, color: mark.color }, ink)
  if (mark.kind === 'rule') ink.pen.rect(x, y, mark.width, mark.height).fill(mark.color)
  const image = mark.kind === 'image' ? ink.image(mark.image) : undefined
  if (image && mark.kind === 'image') ink.pen.image(image, x, y, { width: mark.width, height: mark.height })
}

function boundsOf(mark: Extract<Mark, { kind: 'image' }>): [number, number, number, number] {
  const [x, y] = [PAGE.left + mark.x, PAGE.top + mark.y]
  return [x, y, x + mark.width, y + mark.height]
}

/** A light 预览 across the page, below everything else. */
export function drawPreviewMark(ink: Ink): void {
  const { pen } = ink
  const { angle, center, ...mark } = previewMark(ink.fonts.measure)
  pen.markContent('Artifact', { type: 'Background' })
  pen.save().rotate(angle, { origin: [center.x, center.y] })
  drawLine(mark.line, mark, ink)
  pen.restore()
  pen.endMarkedContent()
}

function drawLine(line: Line, at: { x: number; y: number; size: number; color: string }, ink: Ink): void {
  ink.pen.fillColor(at.color)
  for (const set of line.pieces) {
    for (const { font, key, piece } of ink.claims(set)) {
      ink.pen.font(font, key, at.size).text(piece.text, at.x + piece.x * at.size, at.y, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: piece.spacing * at.size,
      })
    }
  }
}
