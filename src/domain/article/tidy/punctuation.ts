import type { Edit, TidyRule } from './edit'
import { sparing } from './untouchable'

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
}

// After Han or what closes a Chinese phrase, or directly before Han. A point only ends a sentence of Han: before Han it
// is the mark of a level, `1.加强管理`.
const MARK = /(?<=[\p{Script=Han}”’）》】])[,;:?!]|[,;:?!](?=\p{Script=Han})/gu
const POINT = /(?<=[\p{Script=Han}”’）》】])\.(?![.A-Za-z0-9])/gu

/** `，。；：？！` where the text is Chinese. */
export const widenMarks: TidyRule = (text) =>
  sparing(
    text,
    [...text.matchAll(MARK), ...text.matchAll(POINT)]
      .map(({ index, 0: mark }) => ({ from: index, to: index + 1, insert: FULL_WIDTH[mark] ?? mark }))
      .sort((one, other) => one.from - other.from),
  )

const BRACKETS = /([(（])([^()（）\n\uFFFC]*)([)）])/gu

/** Both brackets of a pair are full-width where one is, where they hold Han, or where they follow it. */
export const pairBrackets: TidyRule = (text) => {
  const pairs = [...text.matchAll(BRACKETS)].map(({ index, 0: whole, 1: open, 2: inside = '', 3: close }) => {
    const isChinese =
      open === '（' ||
      close === '）' ||
      /\p{Script=Han}/u.test(inside) ||
      /\p{Script=Han}$/u.test(text.slice(0, index)) ||
      (!/[A-Za-z0-9]$/.test(text.slice(0, index)) &&
        /^\p{Script=Han}/u.test(text.slice(index + whole.length)))
    if (!isChinese) return []
    const last = index + whole.length - 1
    return [replaced(index, open, '（'), replaced(last, close, '）')].flat()
  })
  // Never one of the two alone: of a bracket that belongs to an address the other one stays as well.
  const kept = new Set(sparing(text, pairs.flat()))
  return pairs.filter((pair) => pair.every((edit) => kept.has(edit))).flat()
}

const REPEATED = /([，、；：？！])\1+|[，、；：]{1,20}(?=。)|。{2,}|(?<=\p{Script=Han})\.{3,}|…+/gu

/** One mark where several stand in a row; an ellipsis is six points, `……`. */
export const thinRepeats: TidyRule = (text) =>
  [...text.matchAll(REPEATED)].flatMap(({ index, 0: found, 1: mark }) => {
    const insert = mark ?? (/^[，、；：]/u.test(found) ? '' : found === '。。' ? '。' : '……')
    return insert === found ? [] : [{ from: index, to: index + found.length, insert }]
  })

function replaced(at: number, before: string | undefined, after: string): Edit[] {
  return before === after ? [] : [{ from: at, to: at + 1, insert: after }]
}
