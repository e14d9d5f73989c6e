import { isFullWidth, isSpace } from './characterKinds'

const WIDE = '\u3000'
const HAN = /^\p{Script=Han}$/u

/**
 * The one rule on spaces, for print, contents, mail, reading page and Word copy alike: which of those typed in running text
 * are meant. One between two Han characters is (张 三, 李明 摄, “迎新春 送清凉”), so is one between Latin words, and an ideographic one, which nobody
 * types by chance. One beside a digit, a Latin letter or a Chinese mark, and at either end, is what Word leaves behind. Of several in a row
 * one stays. Runs are taken together, because the neighbour of a space may stand in the next one.
 */
export function meantSpaces<Run extends { text: string }>(runs: readonly Run[]): Run[] {
  const kept: { character: string; run: Run }[] = []
  let pending: (typeof kept)[number] | undefined
  for (const run of runs) {
    for (const character of run.text) {
      if (isSpace(character)) {
        const isWide = character === WIDE || pending?.character === WIDE
        pending = { character: isWide ? WIDE : ' ', run: pending?.run ?? run }
        continue
      }
      const before = kept.at(-1)?.character
      if (pending && before !== undefined && isMeant(pending.character, [before, character]))
        kept.push(pending)
      pending = undefined
      kept.push({ character, run })
    }
  }
  return joined(kept)
}

/** The same of a text that looks alike all through. */
export const meantText = (text: string): string =>
  meantSpaces([{ text }])
    .map((run) => run.text)
    .join('')

const isMeant = (space: string, [before, after]: readonly [string, string]): boolean =>
  space === WIDE || (HAN.test(before) && HAN.test(after)) || !(isFullWidth(before) || isFullWidth(after))

/** A line of a title, or a caption: every space inside it was meant; of several in a row one stays, a wide one wide. */
export function meantTitleSpaces(line: string): string {
  return line.trim().replace(/[\s\u00a0]+/gu, (spaces) => (spaces.includes(WIDE) ? WIDE : ' '))
}

/** Each character with its own run; a run that has none left is gone. */
function joined<Run extends { text: string }>(characters: readonly { character: string; run: Run }[]): Run[] {
  const runs: { text: string; run: Run }[] = []
  for (const { character, run } of characters) {
    const last = runs.at(-1)
    if (last?.run === run) last.text += character
    else runs.push({ text: character, run })
  }
  return runs.map(({ text, run }) => ({ ...run, text }))
}
