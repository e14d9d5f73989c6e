import { isFullWidth, isSpace } from './characters'

/** Formatting and control characters that Word and web pages leave behind: no reader could see them. */
export const INVISIBLE = /\p{Cf}|(?!\s)\p{Cc}/gu

export type Styled<Style> = { text: string; style: Style }

/**
 * Body text: a space beside a Han character or Chinese mark is noise from Word and goes; any other run of
 * spaces becomes one. Runs are taken together, because the neighbour of a space may stand in the next one.
 */
export function tidySpaces<Style>(runs: readonly Styled<Style>[]): Styled<Style>[] {
  const characters = runs.flatMap(({ text, style }) =>
    Array.from(text.replace(INVISIBLE, ''), (character) => ({ character, style })),
  )
  const kept: typeof characters = []
  let pending: (typeof characters)[number] | undefined
  for (const item of characters) {
    if (isSpace(item.character)) {
      pending ??= { character: ' ', style: item.style }
      continue
    }
    const before = kept.at(-1)
    if (pending && before && !isFullWidth(before.character) && !isFullWidth(item.character))
      kept.push(pending)
    pending = undefined
    kept.push(item)
  }
  return joined(kept)
}

/** A title's inner spaces belong there: only the invisible goes, and runs of spaces become one. */
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
