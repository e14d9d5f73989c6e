import type { TidyRule } from './edit'
import { sparing } from './untouchable'

const HAN = /\p{Script=Han}/u
const DOUBLE = /["＂“”]/gu
// Not the apostrophe of it's or '90s.
const SINGLE = /(?<![A-Za-z0-9])['＇‘’]|['＇‘’](?![A-Za-z0-9])/gu

/** “ ” where a pair of quotes holds or touches Han. */
export const pairDoubleQuotes: TidyRule = (text) => pair(text, { quotes: DOUBLE, open: '“', close: '”' })

/** ‘ ’ alike. */
export const pairSingleQuotes: TidyRule = (text) => pair(text, { quotes: SINGLE, open: '‘', close: '’' })

/** Quotes take turns; an odd one leaves it open which is which, and then nothing is guessed. */
function pair(text: string, { quotes, open, close }: { quotes: RegExp; open: string; close: string }) {
  const at = [...text.matchAll(quotes)].map(({ index }) => index)
  if (at.length % 2 === 1) return []
  const edits = at.flatMap((from, index) => {
    if (index % 2 === 1) return []
    const to = at[index + 1] ?? from
    const stretch = text.slice(Math.max(0, from - 1), to + 2)
    if (!HAN.test(stretch)) return []
    return [
      { from, to: from + 1, insert: open },
      { from: to, to: to + 1, insert: close },
    ]
  })
  const kept = sparing(text, edits)
  if (kept.length !== edits.length) return []
  return edits.filter(({ from, insert }) => text[from] !== insert)
}
