import type { Edit, TidyRule } from './edit'
import { looksLikeNames } from './names'

const SPACE = '[ \\t\\u00A0\\u2002-\\u200A\\u3000]'
const EDGES = new RegExp(`^${SPACE}+|${SPACE}+$|(?<=\\n)${SPACE}+|${SPACE}+(?=\\n)`, 'gu')
const INVISIBLE = /[\u200B\uFEFF]+/gu
const MARKS = '，。；：？！、（）《》【】'
const BESIDE_MARK = new RegExp(`(?<=[${MARKS}])${SPACE}+|${SPACE}+(?=[${MARKS}])`, 'gu')
const BESIDE_HAN = new RegExp(
  `(?<=[\\p{Script=Han}])${SPACE}+(?=[\\p{L}\\p{N}“”‘’—…%])|(?<=[\\p{L}\\p{N}“”‘’—…%])${SPACE}+(?=[\\p{Script=Han}])`,
  'gu',
)

/** No indent before a paragraph (the brief indents by itself) and nothing behind it. */
export const dropIndents: TidyRule = (text) => [...deletions(text, EDGES)]

/** No space beside Chinese punctuation, and none of no width anywhere. */
export const dropSpacesBesideMarks: TidyRule = (text) =>
  [...deletions(text, BESIDE_MARK), ...deletions(text, INVISIBLE)].sort((one, other) => one.from - other.from)

/** No space beside Han, save where it parts or fills the names of people. */
export const dropSpacesBesideHan: TidyRule = (text) =>
  deletions(text, BESIDE_HAN).filter(({ from, to }) => !looksLikeNames(text, { from, to }))

function deletions(text: string, pattern: RegExp): Edit[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    insert: '',
  }))
}
