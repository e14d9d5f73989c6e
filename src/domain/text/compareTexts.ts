import { diffArrays } from 'diff'
import { alignParagraphs } from './alignParagraphs'
import type { Piece } from './piece'
import { wordsOf } from './words'

/** One paragraph beside the one it became; null where it has no counterpart. Marked is what is gone, or new. */
export type ComparedRow = { before: Piece[] | null; after: Piece[] | null; isChanged: boolean }

/** With more changes than this in one paragraph it was rewritten, and marking single words would help nobody. */
const MOST_WORD_CHANGES = 200

/** A text and what became of it, paragraph by paragraph, with the words that differ marked. */
export function compareTexts(before: readonly string[], after: readonly string[]): ComparedRow[] {
  return alignParagraphs(before, after).map(([left, right]) => {
    if (left === null) return { before: null, after: whole(right ?? ''), isChanged: true }
    if (right === null) return { before: whole(left), after: null, isChanged: true }
    if (left === right) return { before: plain(left), after: plain(right), isChanged: false }
    return { ...compareWords(left, right), isChanged: true }
  })
}

function compareWords(left: string, right: string): { before: Piece[]; after: Piece[] } {
  const changes = diffArrays(wordsOf(left), wordsOf(right), { maxEditLength: MOST_WORD_CHANGES })
  // Past the limit there is no answer.
  if (!changes) return { before: whole(left), after: whole(right) }
  const before: Piece[] = []
  const after: Piece[] = []
  for (const { value, added, removed } of changes) {
    const text = value.join('')
    if (!added) before.push({ text, marked: Boolean(removed) })
    if (!removed) after.push({ text, marked: Boolean(added) })
  }
  return { before, after }
}

const whole = (text: string): Piece[] => [{ text, marked: true }]
const plain = (text: string): Piece[] => [{ text, marked: false }]
