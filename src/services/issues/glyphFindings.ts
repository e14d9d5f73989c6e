import type { IssueView } from '@/domain/brief/issueView'
import { findMissingGlyphs } from '../print/findMissingGlyphs'
import type { Finding } from '@/domain/answers/preflight'
import { articleFinding } from './articleFinding'

/** Every character that the office's fonts cannot print, and where it stands. @throws RuleError when a font cannot be read */
export async function glyphFindings(view: IssueView): Promise<Finding[]> {
  const missing = await findMissingGlyphs(view)
  return missing.map(({ character, codePoint, where, sentence, article }) => {
    const code = 'missing-glyph'
    const message = `“${where}”中的“${character}”（${codePoint}）没有可用的字形：${sentence}`
    return typeof article === 'number'
      ? articleFinding({ id: article, sentence }, { code, message })
      : { code, message }
  })
}
