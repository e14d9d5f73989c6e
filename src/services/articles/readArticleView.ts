import type { IssueView } from '@/domain/brief/issueView'
import { lexicalToBlocks } from '@/domain/brief/lexicalToBlocks'
import { RuleError } from '@/domain/ruleError'
import { dayInShanghai, printedDay } from '@/domain/shanghaiDate'
import { isBlank } from '@/domain/text/isBlank'
import { titleInline } from '@/domain/title'
import type { Article } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { findReadable } from '../findReadable'
import { poolOf } from '@/db/poolOf'
import { readTerms } from '../issues/readTerms'
import { describeImages } from '../issues/describeImages'

/**
 * An article alone as the brief would set it today: its masthead without a number, nobody on its list. For whoever may
 * read the article. @throws RuleError notFound
 */
export async function readArticleView(
  id: number,
  { req, now }: { req: PersonRequest; now: Date },
): Promise<{ article: Article; view: IssueView }> {
  const article = await findReadable('articles', id, { req })
  if (!article)
    throw new RuleError('notFound', 'no-article', '没有这篇稿件，它可能已被删除，请回到列表查看。')
  // Authors may not read the settings; what of them is printed on every brief they may.
  const { nameLines, editor } = await req.payload.findGlobal({
    slug: 'settings',
    depth: 0,
    req,
    overrideAccess: true,
  })
  const title = article.title && !isBlank(article.title) ? article.title : '（还没有标题）'
  const [blocks = []] = await describeImages([lexicalToBlocks(article.body)], { req })
  const day = dayInShanghai(now)
  const articles = [{ id, title, blocks }]
  const view: IssueView = {
    masthead: {
      nameLines: nameLines.split('\n').flatMap((line) => line.trim() || []),
      issueLine: '稿件预览',
      editor,
      dateText: printedDay(day),
    },
    articles,
    terms: await readTerms({ articles }, poolOf(req.payload)),
    imprint: { report: [], copy: [] },
    metadata: { title: titleInline(title), author: editor, date: day },
    revision: 1,
  }
  return { article, view }
}
