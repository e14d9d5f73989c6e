import type { BlockNode, InlineNode } from '../lexical/nodes'

/**
 * A line's place in a list. `level` counts from 0 and says only what is deeper than what; `nested` is the number of lists
 * around its own, where the source says so.
 */
export type Item = { level: number; nested?: number } & (
  | { kind: 'bullet' }
  | { kind: 'number'; value: number | undefined }
  /** Its mark stands in the text. */
  | { kind: 'text' }
)

export type ProsePiece = {
  kind: 'prose'
  role: 'title' | undefined
  level: number | undefined
  inline: InlineNode[]
  item?: Item
  /** A further line of an item: a paragraph of its own, which the list goes on behind. */
  isInItem?: true
}

/** A line of prose, of which it is still open whether it is a title, or a block that is what it is. */
export type Piece = ProsePiece | { kind: 'block'; node: BlockNode; isInItem?: true }
