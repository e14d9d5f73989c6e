import { html, type Html } from '@/domain/html'
import { button } from '../button'
import { mailPage, mailRow } from '../mailPage'
import { preheader } from './preheader'
import { FONT, INK, LINE, QUIET, RED, TINT } from '../palette'
import type { ArticleLine, MailSummary, Notice } from './summary'
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

/** The HTML part: says what the plain one says. */
export function htmlPart(summary: MailSummary): string {
  return mailPage({ title: summary.subject, before: preheader(summary), rows: rows(summary) })
}

function rows(summary: MailSummary): Html[] {
  const { briefName, issueLine, dateText, editor, notice, articles, tables, readingUrl, replyTo } = summary
  const tablesAlong = tablesLine(tables)
  const [beforeAddress = ''] = contactLine(summary).split(replyTo)
  return [
    mailRow(
      html`<h1 style="margin:0;font-size:22px;line-height:1.4;font-weight:bold;color:${RED}">
        ${briefName}
      </h1>`,
      'text-align:center;padding:28px 24px 4px',
    ),
    mailRow(
      html`${issueLine}<br />${dateText}`,
      `text-align:center;padding:4px 24px 16px;border-bottom:2px solid ${RED}`,
    ),
    ...(notice ? [mailRow(noticeBox(notice), 'padding:20px 24px 0')] : []),
    ...(readingUrl
      ? [
          mailRow(
            button({ url: readingUrl, label: '在线阅读本期' }),
            'text-align:center;padding:24px 24px 0',
          ),
          mailRow(READING_NOTE, `text-align:center;padding:8px 24px 0;font-size:13px;color:${QUIET}`),
        ]
      : []),
    mailRow(articlesHeading(articles.length), `padding:24px 24px 0;color:${QUIET}`),
    ...articles.map(({ company, lead, ...line }) =>
      mailRow(
        html`<strong style="font-size:17px">${linked(line)}</strong
          >${company ? html`<span style="color:${QUIET}">${companyMark(company)}</span>` : ''}${lead ? html`<br /><span style="color:${QUIET}">${lead}</span>` : ''}`,
        'padding:14px 24px 0',
      ),
    ),
    ...(tablesAlong ? [mailRow(tablesAlong, 'padding:14px 24px 0')] : []),
    mailRow(attachmentLine(summary), 'padding:24px'),
    mailRow(
      html`${editor}<br />${beforeAddress}<a href="mailto:${replyTo}" style="color:${RED}">${replyTo}</a
        >${summary.contactLines.map((line) => html`<br />${line}`)}`,
      `padding:16px 24px 28px;border-top:1px solid ${LINE};font-size:14px;color:${QUIET}`,
    ),
  ]
}

/** In the ink of the text: it is a title first, and a way to its article for who wants one. */
function linked(line: ArticleLine): Html | string {
  const { url } = line
  return url
    ? html`<a href="${url}" target="_blank" style="color:${INK};text-decoration:underline"
        >${numbered(line)}</a
      >`
    : numbered(line)
}

function noticeBox({ heading, lines, articles }: Notice): Html {
  const style = `padding:12px 16px;border-left:4px solid ${RED};background-color:${TINT};${FONT};font-size:16px;line-height:1.7;color:${INK}`
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
    <tr>
      <td bgcolor="${TINT}" style="${style}">
        <strong style="font-size:18px;color:${RED}">${heading}</strong
        >${lines.map((line) => html`<br />${line}`)}${
          articles.length > 0 ? html`<br />${CHANGED_ARTICLES}` : ''
        }${articles.map((article) => html`<br />${linked(article)}`)}
      </td>
    </tr>
  </table>`
}
