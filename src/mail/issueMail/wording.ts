import type { FigureTable } from '@/domain/brief/figureTables'
import type { ArticleLine, MailSummary } from './summary'

// Said alike by both parts of a mail.

export const READING_NOTE = '手机、电脑均可打开，无需登录。持有链接的人都能阅读，请勿公开转发。'
export const CHANGED_ARTICLES = '涉及稿件：'

const TABLE_WORDS: Record<FigureTable['id'], string> = {
  statistics: '来稿及刊用情况统计',
  scores: '记分通报',
}

/** What stands behind the articles; nothing of an issue without tables. */
export function tablesLine(tables: readonly FigureTable['id'][]): string | undefined {
  const called = tables.map((id) => TABLE_WORDS[id])
  return called.length > 0 ? `另附${called.join('、')}。` : undefined
}

export function articlesHeading(count: number): string {
  return `本期内容（${count}篇）：`
}

/** 2. 题目 */
export function numbered({ position, title }: ArticleLine): string {
  return `${position}. ${title}`
}

/** （某公司）, behind a title. */
export function companyMark(company: string | undefined): string {
  return company ? `（${company}）` : ''
}

export function attachmentLine({ fileName, fileFacts }: Pick<MailSummary, 'fileName' | 'fileFacts'>): string {
  return `全文见附件：${fileName}（${fileFacts}）`
}

export function contactLine({ replyTo }: Pick<MailSummary, 'replyTo'>): string {
  return `联系编辑：直接回复本邮件，或写信至 ${replyTo}`
}
