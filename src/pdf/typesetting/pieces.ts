import { RELUCTANT } from './breakCosts'
import { clusters } from './clusters'
import { type Styled } from './spaces'
import { type Measure } from './text'

/** An entry of so many ems without any mark is a name (李明, 第1营业部): not parted where that can be helped. */
const SHORT_NAME = 5.1
const IN_NAME = /^[\p{Script=Han}\p{Nd}]+$/u

/** Ems of the longest piece that lines should not part: a number with its unit, a date, a word, a short name. */
export function longestPiece<Style>(
  runs: readonly Styled<Style>[],
  { measure, cell }: { measure: Measure<Style>; cell: number },
): number {
  const list = clusters(runs, { measure, cell, longestWord: Infinity, keepsDates: true })
  const text = list.map((cluster) => cluster.text).join('')
  const width = list.reduce((sum, cluster) => sum + cluster.width, 0)
  const isName = IN_NAME.test(text) && width <= SHORT_NAME
  let [longest, piece] = [0, 0]
  for (const cluster of list) {
    piece += cluster.width
    // A space at the end of a line takes no room.
    longest = Math.max(longest, cluster.kind === 'space' ? piece - cluster.width : piece)
    if (cluster.breakAfter < RELUCTANT && !isName) piece = 0
  }
  return longest
}
