/** What stands before a numbered or bulleted line: an item of a list that prints the same, or a mark to be kept as text. */
export type Mark = { kind: 'bullet' } | { kind: 'number'; value: number } | { kind: 'text'; text: string }

const BULLETS = new Set('•·∙●○■□◆◇▪▫►➢➤‣♦❖–—-*lnuovwqpØü§')

/**
 * @param printed the mark as the writer saw it, such as `1.`, `（一）` or, in the face of a symbol font, `l`
 * @returns undefined for none. The brief's lists print `1.` and `•` at every depth: every other mark is text, below a `1.`, too.
 */
export function readMark(printed: string, { isSymbol }: { isSymbol: boolean }): Mark | undefined {
  const mark = printed.replace(/[\s\u00A0]+/g, ' ').trim()
  if (mark === '') return undefined
  if (BULLETS.has(mark) || /^[\uE000-\uF8FF]$/.test(mark)) return { kind: 'bullet' }
  if (isSymbol && [...mark].length === 1) return { kind: 'bullet' }
  const value = /^(\d{1,4})\.$/.exec(mark)?.[1]
  return value ? { kind: 'number', value: Number(value) } : { kind: 'text', text: mark }
}

/** A mark as the beginning of its line: a Latin one stands off by a space, `第一条` by a full one, `一、` and ① by none. */
export function writtenMark(mark: string): string {
  if (/[\u0021-\u007E\u2160-\u217F]$/.test(mark)) return `${mark} `
  return /\p{Script=Han}$/u.test(mark) ? `${mark}\u3000` : mark
}
