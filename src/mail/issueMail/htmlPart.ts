import { html, type Html } from '@/domain/html'
import { button } from './button'
import { onlyOutlook } from './outlook'
import { preheader } from './preheader'
import { DARK_SCHEME } from '../darkScheme'
import { BREAKS, FONT, GROUND, INK, LINE, PAPER, QUIET, RED, TINT } from '../palette'
import type { ArticleLine, MailSummary, Notice } from './summary'
import {
  articlesHeading,
  attachmentLine,
  CHANGED_ARTICLES,
  companyMark,
  contactLine,
  numbered,
  READING_NOTE,
  STATISTICS_LINE,
} from './wording'

const WIDTH = 600

/**
 * The HTML part: nested tables and inline styles, because QQ Mail and Outlook drop style elements (what one says
 * here is for the night alone); no picture and
 * nothing to load, so that nothing is blocked and nobody is counted.
 */
export function htmlPart(summary: MailSummary): string {
  const { subject } = summary
  return html`<!doctype html>
    <html
      lang="zh-CN"
      xmlns:v="urn:schemas-microsoft-com:vml"
      xmlns:o="urn:schemas-microsoft-com:office:office"
    >
      <head>
        <meta http-equiv="Content-Type" content="text/html; charset=utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>${subject}</title>
        ${DARK_SCHEME}
      </head>
      <body style="margin:0;padding:0;background-color:${GROUND};color:${INK}">
        ${preheader(summary)}
        <table
          lang="zh-CN"
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          bgcolor="${GROUND}"
          style="width:100%;background-color:${GROUND}"
        >
          <tr>
            <td align="center" style="padding:12px 8px">
              ${FRAME}
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border="0"
                bgcolor="${PAPER}"
                style="width:100%;max-width:${WIDTH}px;background-color:${PAPER};color:${INK}"
              >
                ${rows(summary)}
              </table>
              ${FRAME_END}
            </td>
          </tr>
        </table>
      </body>
    </html>`.markup.replaceAll(/\r?\n\s*/g, '\r\n')
}

// Outlook for Windows knows no max-width.
const FRAME = onlyOutlook({
  markup: `<table role="presentation" width="${WIDTH}" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td>`,
})
const FRAME_END = onlyOutlook({ markup: '</td></tr></table>' })

function rows(summary: MailSummary): Html[] {
  const { briefName, issueLine, dateText, editor, notice, articles, hasStatistics, readingUrl, replyTo } =
    summary
  const [beforeAddress = ''] = contactLine(summary).split(replyTo)
  return [
    row(
      html`<h1 style="margin:0;font-size:22px;line-height:1.4;font-weight:bold;color:${RED}">
        ${briefName}
      </h1>`,
      'text-align:center;padding:28px 24px 4px',
    ),
    row(
      html`${issueLine}<br />${dateText}`,
      `text-align:center;padding:4px 24px 16px;border-bottom:2px solid ${RED}`,
    ),
    ...(notice ? [row(noticeBox(notice), 'padding:20px 24px 0')] : []),
    ...(readingUrl
      ? [
          row(button({ url: readingUrl, label: '在线阅读本期' }), 'text-align:center;padding:24px 24px 0'),
          row(READING_NOTE, `text-align:center;padding:8px 24px 0;font-size:13px;color:${QUIET}`),
        ]
      : []),
    row(articlesHeading(articles.length), `padding:24px 24px 0;color:${QUIET}`),
    ...articles.map(({ company, lead, ...line }) =>
      row(
        html`<strong style="font-size:17px">${linked(line)}</strong
          >${company ? html`<span style="color:${QUIET}">${companyMark(company)}</span>` : ''}${lead ? html`<br /><span style="color:${QUIET}">${lead}</span>` : ''}`,
        'padding:14px 24px 0',
      ),
    ),
    ...(hasStatistics ? [row(STATISTICS_LINE, 'padding:14px 24px 0')] : []),
    row(attachmentLine(summary), 'padding:24px'),
    row(
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

function row(content: Html | string, style: string): Html {
  return html`<tr>
    <td
      bgcolor="${PAPER}"
      style="${FONT};font-size:16px;line-height:1.7;color:${INK};background-color:${PAPER};${BREAKS};${style}"
    >
      ${content}
    </td>
  </tr>`
}
