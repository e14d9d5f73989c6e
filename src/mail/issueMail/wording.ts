import type { MailSummary } from './summary'

// Said alike by both parts of a mail.

export const READING_NOTE = '手机、电脑均可打开，无需登录。持有链接的人都能阅读，请勿公开转发。'
export const STATISTICS_LINE = '另附来稿及刊用情况统计。'

export function articlesHeading(count: number): string {
  return `本期内容（${count}篇）：`
}

export function attachmentLine({ fileName }: Pick<MailSummary, 'fileName'>): string {
  return `全文见附件：${fileName}`
}

export function contactLine({ replyTo }: Pick<MailSummary, 'replyTo'>): string {
  return `联系编辑：直接回复本邮件，或写信至 ${replyTo}`
}
