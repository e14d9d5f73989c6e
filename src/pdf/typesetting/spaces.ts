import { meantSpaces, meantTitleSpaces } from '@/domain/text/meantSpaces'

/** Formatting and control characters that Word and web pages leave behind: no reader could see them. */
const INVISIBLE = /\p{Cf}|(?!\s)\p{Cc}/gu

export type Styled<Style> = { text: string; style: Style }

/** Body text as it is set: with the spaces that were meant, without what nobody could see, a run for each stretch of one style. */
export function tidySpaces<Style>(runs: readonly Styled<Style>[]): Styled<Style>[] {
  const joined: Styled<Style>[] = []
  for (const run of meantSpaces(runs.map((each) => ({ ...each, text: visible(each.text) })))) {
    const last = joined.at(-1)
    if (last?.style === run.style) last.text += run.text
    else joined.push(run)
  }
  return joined
}

/** A line of a title or a caption as it is set. */
export const tidyTitleLine = (line: string): string => meantTitleSpaces(visible(line))

const visible = (text: string): string => text.replace(INVISIBLE, '')
