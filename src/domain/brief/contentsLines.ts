import { titleLines } from '../text/titleLines'
import { titleInline } from '../title'

/**
 * A title in 本期要目: on one line where that holds it. Else in the editor's own lines, where they are no more than need be, or broken
 * by words and terms as it is over its article.
 */
export function contentsLines(title: string, sizes: Parameters<typeof titleLines>[1]): string[] {
  const broken = titleLines(titleInline(title), sizes)
  const own = titleLines(title, sizes)
  return own.length > broken.length ? broken : own
}
