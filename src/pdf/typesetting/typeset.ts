import { breakLines, type LineShape } from './breakLines'
import { type Cluster, clusters } from './clusters'
import { type Fit, inkEnd, innerBlank, isGap, pairSqueeze, UNTOUCHED } from './lineFit'
import { type Styled } from './spaces'
import { type Line, type Measure, type Piece } from './text'

export type TypesetOptions<Style> = LineShape & { measure: Measure<Style>; keepsDates?: boolean | undefined }

/** Breaks a paragraph into lines and places every glyph of them. All lengths in ems. */
export function typeset<Style>(runs: readonly Styled<Style>[], options: TypesetOptions<Style>): Line[] {
  const list = clusters(runs, {
    measure: options.measure,
    cell: options.cell,
    longestWord: options.width - options.indent,
    keepsDates: options.keepsDates,
  })
  return breakLines(list, options).map((fit, index, all) => {
    const start = { x: index === 0 ? options.firstIndent : options.indent, cell: options.cell }
    const line = place(list, fit, start)
    const isInner = options.justify && index < all.length - 1
    const isTorn = isInner && (fit.stretch > TORN_GAP || options.width - line.to > SHORT_BY)
    return isTorn ? { ...line, isTorn } : line
  })
}

/** Ems: a wider gap than this shows, and so does a line that ends so far from the edge. */
const TORN_GAP = 0.2
const SHORT_BY = 0.75

/** One line, whatever its width: for headings, labels and cells that are known to fit. */
export function typesetLine<Style>(
  runs: readonly Styled<Style>[],
  { measure, cell }: { measure: Measure<Style>; cell: number },
): Line {
  const list = clusters(runs, { measure, cell, longestWord: Infinity })
  return place(list, { ...UNTOUCHED, from: 0, to: list.length }, { x: 0, cell })
}

/**
 * The same line with its glyphs drawn apart until it is `width` ems wide: the red name over the text block.
 */
export function spreadLine(line: Line, width: number): Line {
  const glyphs = line.pieces.flatMap(singleGlyphs)
  if (glyphs.length < 2) return line
  const extra = (width - (line.to - line.from)) / (glyphs.length - 1)
  const pieces = glyphs.map((glyph, index) => {
    const after = index < glyphs.length - 1 ? extra : 0
    return {
      ...glyph,
      x: glyph.x + index * extra,
      spacing: glyph.spacing + after,
      width: glyph.width + after,
    }
  })
  return { pieces: merged(pieces), from: line.from, to: line.from + width }
}

/** A piece in single characters, each with an even share of its width. */
function singleGlyphs(piece: Piece): Piece[] {
  const characters = Array.from(piece.text)
  const width = piece.width / characters.length
  return characters.map((text, index) => ({ ...piece, text, x: piece.x + index * width, width }))
}

function place(list: readonly Cluster[], line: Fit, start: { x: number; cell: number }): Line {
  const pieces: Piece[] = []
  const end = inkEnd(list, line)
  // Only the blank half of an opening mark lies outside: its ink begins at the edge.
  let x = start.x - line.startTrim
  for (let index = line.from; index < end; index += 1) {
    const cluster = list[index]
    if (!cluster) continue
    const next = index + 1 < end ? list[index + 1] : undefined
    const after = next ? added(cluster, next, line) : -line.endTrim
    add(pieces, cluster, { x, tracking: start.cell - 1, after })
    x += cluster.width + after
  }
  return { pieces: merged(pieces), from: start.x, to: x }
}

/** Ems put between two clusters of a line, below 0 where they are moved together. */
function added(cluster: Cluster, next: Cluster, { stretch, squeeze }: Fit): number {
  const given = pairSqueeze(cluster, next) + innerBlank(cluster, next) * squeeze
  return (isGap(cluster, next) ? stretch : 0) - given
}

/**
 * A word keeps its own spacing. What comes after a single cell is that cell's spacing, so that a squeezed mark
 * measures half an em in the file as well.
 */
function add(pieces: Piece[], cluster: Cluster, at: { x: number; tracking: number; after: number }): void {
  const tracking = cluster.cells > 0 ? at.tracking : 0
  const single = cluster.cells === 1 && cluster.parts.length === 1
  let { x } = at
  for (const part of cluster.parts) {
    const spacing = single ? tracking + at.after : tracking
    const width = part.advance + Array.from(part.text).length * spacing
    pieces.push({ text: part.text, face: part.face, x, spacing, width })
    x += width
  }
}

/** Cells that follow one another evenly in one font become one piece: it keeps the file small. */
function merged(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const follows =
      last?.face === piece.face &&
      last.spacing === piece.spacing &&
      Math.abs(last.x + last.width - piece.x) < 1e-6 &&
      !isAscii(last.text) &&
      !isAscii(piece.text)
    if (last && follows) {
      last.text += piece.text
      last.width += piece.width
    } else {
      result.push({ ...piece })
    }
  }
  return result
}

/** Latin text is shaped as a whole, with its own kerning: it is never joined to a neighbour. */
const isAscii = (text: string): boolean => /^[\x20-\x7e]/.test(text)
