import type { Hit, Passage } from '../finding'

const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '【': '】',
  '「': '」',
  '『': '』',
  '〔': '〕',
}
const OPENERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CLOSERS).map(([open, close]) => [close, open]),
)
/** Some write half of a pair in the other width: `（…)`. */
const SAME: Readonly<Record<string, string>> = { '(': '（', ')': '）' }
/** `1）` and `一）` number a line; ’ is an apostrophe within a Latin word. */
const NUMBERED = /^\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/u
const LATIN = /[A-Za-z0-9]/

/**
 * Quotes, book marks and brackets without their other half. A quotation of several paragraphs opens each of them and
 * closes the last. @returns the hits of each passage, in the order of the passages
 */
export function pairs(passages: readonly Passage[]): Hit[][] {
  return passages.map(({ text, paragraph }, index) => {
    const { unopened, unclosed } = odd(text)
    const next = passages[index + 1]
    const previous = passages[index - 1]
    const goesOn = (mark: string) =>
      mark === '“' && paragraph !== null && next?.paragraph !== null && next?.text.startsWith('“')
    const cameFrom = (mark: string) =>
      mark === '”' && previous !== undefined && odd(previous.text).unclosed.some((each) => each.mark === '“')
    return [
      ...unclosed.filter(({ mark }) => !goesOn(mark)).map((each) => hitOf(each, CLOSERS[each.mark] ?? '')),
      ...unopened.filter(({ mark }) => !cameFrom(mark)).map((each) => hitOf(each, OPENERS[each.mark] ?? '')),
    ]
  })
}

type Odd = { mark: string; at: number }

function odd(text: string): { unopened: Odd[]; unclosed: Odd[] } {
  const open: Odd[] = []
  const unopened: Odd[] = []
  for (let at = 0; at < text.length; at += 1) {
    const written = text.charAt(at)
    const mark = SAME[written] ?? written
    if (CLOSERS[mark] !== undefined) open.push({ mark, at })
    else if (OPENERS[mark] !== undefined) {
      const place = open.findLastIndex((each) => CLOSERS[each.mark] === mark)
      if (place >= 0) open.splice(place, 1)
      else if (!isNoClosing(text, at)) unopened.push({ mark, at })
    }
  }
  return { unopened, unclosed: open.filter(({ at }) => !isInLatin(text, at)) }
}

function isNoClosing(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (mark === '’') return LATIN.test(text.charAt(at - 1))
  return (mark === '）' || mark === ')') && at <= 4 && NUMBERED.test(text.slice(0, at))
}

/** `(c)` and smileys in Latin text: an opening mark of ASCII beside no Han is not ours to judge. */
function isInLatin(text: string, at: number): boolean {
  return text.charAt(at) === '(' && !/\p{Script=Han}/u.test(text.slice(Math.max(0, at - 10), at + 10))
}

function hitOf({ mark, at }: Odd, missing: string): Hit {
  return {
    rule: 'pairs',
    level: 'error',
    from: at,
    to: at + 1,
    message: `${mark} 没有配对，缺 ${missing}`,
  }
}
