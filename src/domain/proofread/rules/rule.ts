import type { Hit } from '../finding'

/** What a rule may know beside the text. */
export type RuleContext = {
  /** Year of the article, `YYYY`: of a date that names none. */
  year: number
}

/** A rule that looks at one passage at a time. Linear in the length of the text. */
export type TextRule = (text: string, context: RuleContext) => Hit[]

/** A hit for each match of `pattern`, which is global; `tell` answers undefined where all is well. */
export function hitsOf(
  text: string,
  pattern: RegExp,
  tell: (match: RegExpMatchArray) => Omit<Hit, 'from' | 'to'> | undefined,
): Hit[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const told = tell(match)
    return told ? [{ ...told, from: match.index, to: match.index + match[0].length }] : []
  })
}
