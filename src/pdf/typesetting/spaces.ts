import { looksLikeNames } from '@/domain/article/tidy/names'
import { isFullWidth, isSpace } from './characters'

/** Formatting and control characters that Word and web pages leave behind: no reader could see them. */
export const INVISIBLE = /\p{Cf}|(?!\s)\p{Cc}/gu

export type Styled<Style> = { text: string; style: Style }

/**
 * Body text: a space beside a Han character or Chinese mark is noise from Word and goes, save where it was meant: between
 * two Han characters inside quotation marks or a book's title, between or in the names of people (张伟 李小明), which 自动排版
 * leaves as well, and an ideographic space, which nobody types by chance. Any other run of spaces becomes one. Runs are taken together, because the neighbour of a space may stand in the next one.
 */
export function tidySpaces<Style>(runs: readonly Styled<Style>[]): Styled<Style>[] {
  const characters = runs.flatMap(({ text, style }) =>
    Array.from(text.replace(INVISIBLE, ''), (character) => ({ character, style })),
  )
  const isQuoted = quoted(characters.map(({ character }) => character))
  const text = characters.map(({ character }) => character).join('')
  const kept: typeof characters = []
  let [from, to] = [0, 0]
  let pending: (typeof characters)[number] | undefined
  const isInNames = (): boolean => looksLikeNames(text, { from, to })
  characters.forEach((item, index) => {
    if (isSpace(item.character)) {
      if (!pending) from = to
      to += item.character.length
      const isWide = item.character === IDEOGRAPHIC_SPACE || pending?.character === IDEOGRAPHIC_SPACE
      pending = { character: isWide ? IDEOGRAPHIC_SPACE : ' ', style: pending?.style ?? item.style }
      return
    }
    const before = kept.at(-1)?.character
    const isMeant =
      before !== undefined &&
      (pending?.character === IDEOGRAPHIC_SPACE ||
        (!isFullWidth(before) && !isFullWidth(item.character)) ||
        (HAN.test(before) && HAN.test(item.character) && (isQuoted[index] === true || isInNames())))
    if (pending && isMeant) kept.push(pending)
    pending = undefined
    to += item.character.length
    kept.push(item)
  })
  return joined(kept)
}

const IDEOGRAPHIC_SPACE = '\u3000'
const HAN = /^\p{Script=Han}$/u
const QUOTES: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
}

/** For each character whether it stands between a pair of quotation marks; one that is never closed quotes nothing. */
function quoted(characters: readonly string[]): boolean[] {
  const inside = characters.map(() => false)
  const open: { close: string; at: number }[] = []
  characters.forEach((character, index) => {
    const close = QUOTES[character]
    if (close) open.push({ close, at: index })
    else if (open.at(-1)?.close === character) {
      const from = open.pop()?.at ?? index
      // The outermost pair fills what the inner ones have filled already: each character at most once for its depth.
      if (open.length === 0) inside.fill(true, from, index)
    }
  })
  return inside
}

/** The inner spaces of a title or a caption belong there: only the invisible goes, and runs of spaces become one. */
export function tidyTitleLine(line: string): string {
  return line
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0\u3000]+/gu, ' ')
    .trim()
}

function joined<Style>(characters: readonly { character: string; style: Style }[]): Styled<Style>[] {
  const runs: Styled<Style>[] = []
  for (const { character, style } of characters) {
    const last = runs.at(-1)
    if (last && last.style === style) last.text += character
    else runs.push({ text: character, style })
  }
  return runs
}
