import { RuleError } from '@/domain/ruleError'
import type { IssueView } from '@/pdf/issueView'
import { printPool } from '../print/printPool'
import { withPrintErrors } from '../print/withPrintErrors'

const MOST_NAMED = 5

/**
 * Every character must have a glyph before an issue goes out: never a blank box in print.
 * @throws RuleError invalid naming the characters and where they stand; busy
 */
export async function requirePrintable(view: IssueView): Promise<void> {
  const missing = await withPrintErrors(() => printPool().missingGlyphs(view))
  if (missing.length === 0) return
  const named = missing
    .slice(0, MOST_NAMED)
    .map(
      ({ character, codePoint, where, sentence }) =>
        `“${character}”（${codePoint}，见“${where}”：${sentence}）`,
    )
    .join('；')
  const more = missing.length > MOST_NAMED ? `，等 ${missing.length} 处` : ''
  throw new RuleError(
    'invalid',
    'missing-glyph',
    `以下字符没有可用的字形，印出来会是空白：${named}${more}。请改用其他写法，或请管理员补充字体。`,
  )
}
