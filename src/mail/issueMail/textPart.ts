import type { MailSummary } from './summary'

const IDEOGRAPHIC_SPACE = '\u3000'

/** The plain text part: the titles in order, the first sentence of each, who edits it, how to reach the editor. */
export function textPart(summary: MailSummary): string {
  const {
    briefName,
    issueLine,
    dateText,
    editor,
    notice,
    articles,
    hasStatistics,
    fileName,
    replyTo,
    contactLines,
  } = summary
  const contents = articles.flatMap(({ title, lead }, index) => [
    `${index + 1}. ${title}`,
    ...(lead ? [`   ${lead}`] : []),
    '',
  ])
  return [
    briefName,
    `${issueLine}${IDEOGRAPHIC_SPACE}${dateText}`,
    '',
    ...(notice ? [notice, ''] : []),
    '本期内容：',
    '',
    ...contents,
    ...(hasStatistics ? ['另附来稿及刊用情况统计。', ''] : []),
    `全文见附件：${fileName}`,
    '',
    '--------',
    editor,
    `联系编辑：直接回复本邮件，或写信至 ${replyTo}`,
    ...contactLines,
    '',
  ].join('\r\n')
}
