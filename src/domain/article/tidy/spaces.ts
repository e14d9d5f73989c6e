import type { Edit, TidyRule } from './edit'
import { looksLikeNames } from './names'
import { quotedPlaces } from './quotedPlaces'

const SPACE = '[ \\t\\u00A0\\u2002-\\u200A\\u3000]'
const RUN = new RegExp(`${SPACE}+`, 'gu')
const INVISIBLE = /[\u200B\uFEFF]+/gu
const MARK = /[，。；：？！、（）《》【】]/u
const HAN = /\p{Script=Han}/u
const BESIDE_HAN = /[\p{L}\p{N}“”‘’—…%]/u

/** No indent before a paragraph (the brief indents by itself) and nothing behind it. */
export const dropIndents: TidyRule = (text) =>
  spaces(text, (before, after) => [before, after].some((beside) => beside === '' || beside === '\n'))

/** No space beside Chinese punctuation, and none of no width anywhere. */
export const dropSpacesBesideMarks: TidyRule = (text) =>
  [
    ...spaces(text, (before, after) => MARK.test(before) || MARK.test(after)),
    ...deletions(text, INVISIBLE),
  ].sort((one, other) => one.from - other.from)

/** No space beside Han, save where it was meant: it parts or fills the names of people, or two halves of a quoted motto. */
export const dropSpacesBesideHan: TidyRule = (text) => {
  const isQuoted = quotedPlaces(text)
  const found = spaces(
    text,
    (before, after) =>
      (HAN.test(before) && BESIDE_HAN.test(after)) || (BESIDE_HAN.test(before) && HAN.test(after)),
  )
  return found.filter(
    ({ from, to }) =>
      !looksLikeNames(text, { from, to }) && !(isQuoted[from] && isBetweenHan(text, { from, to })),
  )
}

const isBetweenHan = (text: string, { from, to }: { from: number; to: number }): boolean =>
  /\p{Script=Han}$/u.test(text.slice(Math.max(0, from - 2), from)) &&
  /^\p{Script=Han}/u.test(text.slice(to, to + 2))

/** Runs of spaces between such neighbours; `''` is the text's own end. */
function spaces(text: string, where: (before: string, after: string) => boolean): Edit[] {
  return deletions(text, RUN).filter(({ from, to }) => {
    const before = Array.from(text.slice(Math.max(0, from - 2), from)).at(-1) ?? ''
    return where(before, Array.from(text.slice(to, to + 2))[0] ?? '')
  })
}

function deletions(text: string, pattern: RegExp): Edit[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    insert: '',
  }))
}
