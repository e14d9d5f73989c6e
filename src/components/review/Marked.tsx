import type { Piece } from '@/domain/text/piece'

/** A text with its marked pieces in an element that says what the mark means. */
export function Marked({ as: Mark, pieces }: { as: 'del' | 'ins' | 'mark'; pieces: readonly Piece[] }) {
  return pieces.map(({ text, marked }, index) =>
    marked ? <Mark key={index}>{text}</Mark> : <span key={index}>{text}</span>,
  )
}
