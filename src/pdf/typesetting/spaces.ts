import { meantSpaces } from '@/domain/text/meantSpaces'
import { visible } from '@/domain/text/tidyTitleLine'

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
