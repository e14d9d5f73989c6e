import type { MailSummary, Notice } from './summary'
import {
  articlesHeading,
  attachmentLine,
  CHANGED_ARTICLES,
  companyMark,
  contactLine,
  numbered,
  READING_NOTE,
  tablesLine,
} from './wording'

const IDEOGRAPHIC_SPACE = '\u3000'

/** The plain text part: says what the HTML part says, in the same order. */
export function textPart(summary: MailSummary): string {
  const { briefName, issueLine, dateText, editor, notice, articles, tables, readingUrl } = summary
  const tablesAlong = tablesLine(tables)
  const contents = articles.flatMap(({ company, lead, ...line }) => [
    `${numbered(line)}${companyMark(company)}`,
    ...(lead ? [`   ${lead}`] : []),
    '',
  ])
  return [
    briefName,
    `${issueLine}${IDEOGRAPHIC_SPACE}${dateText}`,
    '',
    ...(notice ? [notice.heading, ...notice.lines, ...changedLines(notice), ''] : []),
    ...(readingUrl ? ['在线阅读：', readingUrl, READING_NOTE, ''] : []),
    articlesHeading(articles.length),
    '',
    ...contents,
    ...(tablesAlong ? [tablesAlong, ''] : []),
    attachmentLine(summary),
    '',
    '--------',
    editor,
    contactLine(summary),
    ...summary.contactLines,
    '',
  ].join('\r\n')
}

function changedLines({ articles }: Notice): string[] {
  return articles.length > 0 ? [CHANGED_ARTICLES, ...articles.map(numbered)] : []
}
