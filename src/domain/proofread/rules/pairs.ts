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
  const odds = passages.map(({ text }) => odd(text))
  return passages.map(({ paragraph }, index) => {
    const next = passages[index + 1]
    const isGoingOn = paragraph !== null && next?.paragraph !== null && next?.text.startsWith('“')
    const isQuoted = odds[index - 1]?.unclosed.some(({ mark }) => mark === '“')
    const { unopened = [], unclosed = [] } = odds[index] ?? {}
    return [
      ...unclosed
        .filter(({ mark }) => !(mark === '“' && isGoingOn))
        .map((each) => hitOf(each, CLOSERS[each.mark] ?? '')),
      ...unopened
        .filter(({ mark }) => !(mark === '”' && isQuoted))
        .map((each) => hitOf(each, OPENERS[each.mark] ?? '')),
    ]
  })
}

type Odd = { mark: string; at: number }

function odd(text: string): { unopened: Odd[]; unclosed: Odd[] } {
  // One stack for each kind: however many others stand between, a mark's half is found at once.
  const open = new Map<string, Odd[]>()
  const unopened: Odd[] = []
  for (let at = 0; at < text.length; at += 1) {
    const written = text.charAt(at)
    const mark = SAME[written] ?? written
    const opener = OPENERS[mark]
    if (CLOSERS[mark] !== undefined) {
      const stack = open.get(mark) ?? []
      stack.push({ mark, at })
      open.set(mark, stack)
    } else if (opener !== undefined && !open.get(opener)?.pop() && !isNoClosing(text, at))
      unopened.push({ mark, at })
  }
  const unclosed = [...open.values()].flat().sort((one, other) => one.at - other.at)
  return { unopened, unclosed: unclosed.filter(({ at }) => !isInLatin(text, at)) }
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
