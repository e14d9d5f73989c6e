import type { Payload } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { titleInline } from '@/domain/title'
import type { IssueView } from '@/domain/brief/issueView'
import { findMissingGlyphs } from '../print/findMissingGlyphs'
import { missingImages } from '../print/readImages'

const MOST_NAMED = 5

/**
 * Every character must have a glyph and every image its file before an issue goes out: what is frozen must print.
 * @throws RuleError invalid naming the characters and where they stand
 */
export async function requirePrintable(view: IssueView, { payload }: { payload: Payload }): Promise<void> {
  await requireImages(view, { payload })
  const missing = await findMissingGlyphs(view)
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

async function requireImages(view: IssueView, { payload }: { payload: Payload }): Promise<void> {
  const [missing] = await missingImages(view, { payload })
  if (!missing) return
  const message = `《${titleInline(missing.title)}》中有一张图片已经不在了，请在稿件中移除或重新上传后再发布。`
  throw new RuleError('invalid', 'missing-image', message)
}
