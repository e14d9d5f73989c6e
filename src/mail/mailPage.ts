import { html, type Html } from '@/domain/html'
import { DARK_SCHEME } from './darkScheme'
import { onlyOutlook } from './outlook'
import { BREAKS, FONT, GROUND, INK, PAPER } from './palette'

const WIDTH = 600

/**
 * The page of every mail, of rows by `mailRow`: nested tables and inline styles, because QQ Mail and Outlook drop style
 * elements (what one says here is for the night alone); no picture and nothing to load, so that nothing is blocked and
 * nobody is counted. `before`: what a list of mails shows, where that is not the first row.
 */
export function mailPage({
  title,
  before = '',
  rows,
}: {
  title: string
  before?: Html | ''
  rows: readonly Html[]
}): string {
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
        <title>${title}</title>
        ${DARK_SCHEME}
      </head>
      <body style="margin:0;padding:0;background-color:${GROUND};color:${INK}">
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
              ${before}${FRAME}
              <table
                role="presentation"
                width="100%"
                cellpadding="0"
                cellspacing="0"
                border="0"
                bgcolor="${PAPER}"
                style="table-layout:fixed;width:100%;max-width:${WIDTH}px;background-color:${PAPER};color:${INK}"
              >
                ${rows}
              </table>
              ${FRAME_END}
            </td>
          </tr>
        </table>
      </body>
    </html>`.markup.replaceAll(/\r?\n\s*/g, '\r\n')
}

// Outlook for Windows knows no max-width, and breaks a word that is too long only in a table that may not grow.
const FRAME = onlyOutlook({
  markup: `<table role="presentation" width="${WIDTH}" align="center" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed;width:${WIDTH}px"><tr><td width="${WIDTH}">`,
})
const FRAME_END = onlyOutlook({ markup: '</td></tr></table>' })

/** A row of the page; `style` goes on after that of running text. */
export function mailRow(content: Html | readonly Html[] | string, style: string): Html {
  return html`<tr>
    <td
      bgcolor="${PAPER}"
      style="${FONT};font-size:16px;line-height:1.7;color:${INK};background-color:${PAPER};${BREAKS};${style}"
    >
      ${content}
    </td>
  </tr>`
}
