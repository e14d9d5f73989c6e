import { applyEdits, type Edit, type TidyRule } from './edit'
import { pairBrackets, thinRepeats, widenMarks } from './punctuation'
import { pairDoubleQuotes, pairSingleQuotes } from './quotes'
import { dropIndents, dropSpacesBesideHan, dropSpacesBesideMarks } from './spaces'

const RULES: readonly TidyRule[] = [
  dropIndents,
  dropSpacesBesideHan,
  widenMarks,
  pairBrackets,
  pairDoubleQuotes,
  pairSingleQuotes,
  dropSpacesBesideMarks,
  thinRepeats,
]

// Each round only widens, drops or thins, so that a paragraph settles in two or three.
const MOST_ROUNDS = 20

/**
 * Applies the rules to one paragraph until none has anything to say: one rule's result may be another's occasion.
 * `apply` gets each rule's edits and answers the text as it then is.
 */
export function tidyWith(text: string, apply: (edits: readonly Edit[]) => string): string {
  let current = text
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = current
    for (const rule of RULES) {
      const edits = rule(current)
      if (edits.length > 0) current = apply(edits)
    }
    if (current === before) return current
  }
  return current
}

/** One paragraph, tidied. `\n` is a soft line break, U+FFFC whatever is no text. */
export function tidyText(text: string): string {
  let current = text
  return tidyWith(text, (edits) => (current = applyEdits(current, edits)))
}
