/** A stretch of text drawn in one font file. */
export type Part = { text: string; face: string; /** ems */ advance: number }

/** Blank beside a mark's ink inside its own cell, in ems, 0 where the cell is filled. */
export type Blank = { left: number; right: number }

/**
 * What the typesetter has to know of fonts. `Style` is whatever the caller tells kinds of text apart by;
 * all lengths are in ems, so that a line can be broken once for any size.
 */
export type Measure<Style> = {
  /** the text as it will be drawn: in the order given, in as few fonts as hold it */
  parts: (text: string, style: Style) => Part[]
  blank: (character: string, style: Style) => Blank
}

/** A piece of a finished line: one font, one distance between its glyphs. x, spacing and width are in ems. */
export type Piece = { text: string; face: string; x: number; spacing: number; width: number }

export type Line = {
  pieces: Piece[]
  /** ems, from the left edge of the text block */ from: number
  to: number
  /** within a justified paragraph: it does not reach the edge, or only with gaps that show */
  isTorn?: boolean
}
