import type { MailSummary } from './summary'

// Named twice each, as attribute and as style: QQ Mail and Outlook read one or the other. Text and ground are always
// given together, so that a program which darkens one darkens both.
const PAPER = '#ffffff'
const INK = '#222222'
const QUIET = '#666666'
const RED = '#c00000'
const FONT = "font-family:'PingFang SC','Microsoft YaHei',SimSun,sans-serif"

/** The HTML part: tables and inline styles only, no picture, no address to load anything from. */
export function htmlPart(summary: MailSummary): string {
  const {
    subject,
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
  const rows = [
    row(
      `<span style="font-size:22px;font-weight:bold;color:${RED}">${escape(briefName)}</span>`,
      'text-align:center;padding:24px 24px 4px',
    ),
    row(
      `${escape(issueLine)}&emsp;${escape(dateText)}`,
      `text-align:center;padding:4px 24px 16px;border-bottom:2px solid ${RED}`,
    ),
    ...(notice
      ? [row(`<strong style="color:${RED}">${escape(notice)}</strong>`, 'padding:16px 24px 0')]
      : []),
    ...articles.map(({ title, lead }, index) =>
      row(
        `<strong style="font-size:17px">${index + 1}. ${escape(title)}</strong>` +
          (lead ? `<br><span style="color:${QUIET}">${escape(lead)}</span>` : ''),
        'padding:16px 24px 0',
      ),
    ),
    ...(hasStatistics ? [row('另附来稿及刊用情况统计。', 'padding:16px 24px 0')] : []),
    row(`全文见附件：${escape(fileName)}`, 'padding:24px'),
    row(
      [
        escape(editor),
        `联系编辑：直接回复本邮件，或写信至 <a href="mailto:${escape(replyTo)}" style="color:${RED}">${escape(replyTo)}</a>`,
        ...contactLines.map(escape),
      ].join('<br>'),
      `padding:16px 24px 24px;border-top:1px solid #cccccc;font-size:14px;color:${QUIET}`,
    ),
  ]
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escape(subject)}</title>`,
    '</head>',
    '<body style="margin:0;padding:0">',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:12px">',
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${PAPER}" style="max-width:640px;background-color:${PAPER};color:${INK}">`,
    ...rows,
    '</table>',
    '</td></tr></table>',
    '</body>',
    '</html>',
    '',
  ].join('\r\n')
}

function row(content: string, style: string): string {
  return `<tr><td bgcolor="${PAPER}" style="${FONT};font-size:16px;line-height:1.7;color:${INK};background-color:${PAPER};${style}">${content}</td></tr>`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
