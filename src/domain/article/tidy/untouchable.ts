import type { Edit } from './edit'

const URL_CHARACTERS = "[A-Za-z0-9\\-._~:/?#@!$&'()*+,;=%\\[\\]]"

/** Addresses and numbers, whose points, commas and colons are no punctuation: 1,234.5  10:30  2025-10-01  a@b.cn */
const UNTOUCHABLE = new RegExp(
  [
    `(?:https?|ftp)://${URL_CHARACTERS}+`,
    `www\\.${URL_CHARACTERS}+`,
    '(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+',
    '(?<!\\d)\\d+(?:[.,:/-]\\d+)+',
  ].join('|'),
  'g',
)

/** The edits that touch neither an address nor a number. */
export function sparing(text: string, edits: Edit[]): Edit[] {
  const spared = [...text.matchAll(UNTOUCHABLE)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }))
  return edits.filter(({ from, to }) => !spared.some((range) => from < range.to && range.from < to))
}
