import type { PersonRequest } from '@/access/personRequest'
import { glyphFindings } from '../issues/glyphFindings'
import { conversionWarnings, emptinessErrors } from '../issues/articleFindings'
import type { Finding } from '@/domain/answers/preflight'
import { missingImages } from '../print/readImages'
import { proofreadFindings } from '../proofread/proofreadFindings'
import { readArticleView } from './readArticleView'

/** What of an article would not print, or not as it looks on the screen, as the issue's own check would find it. */
export async function preflightArticle(
  id: number,
  { req, now }: { req: PersonRequest; now: Date },
): Promise<{ errors: Finding[]; warnings: Finding[] }> {
  const { article, view } = await readArticleView(id, { req, now })
  const proofread = await proofreadFindings([article], { req })
  const lost = await missingImages(view, { payload: req.payload })
  return {
    errors: [
      ...emptinessErrors(article),
      ...lost.map(() => ({
        code: 'missing-image',
        message: '有一张图片的文件找不到了，请删去它，重新上传。',
      })),
      ...(await glyphFindings(view)),
      ...proofread.errors,
    ],
    warnings: [...conversionWarnings(article), ...proofread.warnings],
  }
}
