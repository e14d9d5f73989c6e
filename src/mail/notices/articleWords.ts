import { titleInline } from '@/domain/title'
import type { NoticeWords } from './noticeParts'

type Told = { id: number; title: string; comment: string | undefined; serverUrl: string }

/** What an author reads about a decision, by the step that was taken. */
export const ARTICLE_WORDS = {
  return: ({ id, title, comment, serverUrl }: Told): NoticeWords => ({
    subject: `【请修改】${quoted(title)}已退回`,
    lines: [`您的稿件${quoted(title)}已退回，请按下面的意见修改后重新提交。`],
    quote: comment,
    link: { label: '打开稿件修改', url: articleUrl(id, serverUrl) },
  }),
  approve: ({ id, title, comment, serverUrl }: Told): NoticeWords => ({
    subject: `【已采用】${quoted(title)}`,
    lines: [`您的稿件${quoted(title)}已采用，将编入简报。现在不用做什么，刊发后会告诉您刊在哪一期。`],
    quote: comment,
    link: { label: '查看稿件', url: articleUrl(id, serverUrl) },
  }),
  reject: ({ id, title, comment, serverUrl }: Told): NoticeWords => ({
    subject: `【未采用】${quoted(title)}`,
    lines: [`您的稿件${quoted(title)}这次没有采用，理由如下。来稿数仍然计入，欢迎继续来稿。`],
    quote: comment,
    link: { label: '查看稿件', url: articleUrl(id, serverUrl) },
  }),
} as const

export type PrintedArticle = { title: string; page: number | undefined }

/** What an author reads when an issue with the own articles is out. */
export function printedWords({
  issue,
  articles,
  serverUrl,
}: {
  issue: { id: number; name: string }
  articles: readonly PrintedArticle[]
  serverUrl: string
}): NoticeWords {
  return {
    subject: `【已刊发】${issue.name}刊用稿件${articles.length}篇`,
    lines: [`${issue.name}已发布，刊用了贵单位的稿件：`],
    list: articles.map(({ title, page }) => `${quoted(title)}${page ? `（第${page}页）` : ''}`),
    link: { label: '查看这一期', url: new URL(`/admin/collections/issues/${issue.id}`, serverUrl).href },
  }
}

function quoted(title: string): string {
  return `《${titleInline(title)}》`
}

function articleUrl(id: number, serverUrl: string): string {
  return new URL(`/admin/collections/articles/${id}`, serverUrl).href
}
