import { NOTICE_KINDS, NOTICE_READERS, type NoticeKind } from '@/domain/notice'
import { escapeHtml } from '@/domain/html'
import { DARK_SCHEME } from '../darkScheme'
import { BREAKS, FONT, GROUND, INK, LINE, PAPER, QUIET, RED } from '../palette'
import { oneLine } from '../mailHeader'

/** What a notice says, whatever its form. */
export type NoticeWords = {
  subject: string
  /** Each a paragraph. */
  lines: readonly string[]
  /** Somebody's words, in full. */
  quote?: string
  list?: readonly string[]
  /** What to do next. */
  link: { label: string; url: string }
}

export type NoticeParts = { subject: string; text: string; html: string }

/** A notice as subject, plain text and simple HTML: the same words in both parts. */
export function noticeParts(
  { subject, lines, quote, list = [], link }: NoticeWords,
  { kind, name, serverUrl }: { kind: NoticeKind; name: string; serverUrl: string },
): NoticeParts {
  const greeting = `${oneLine(name)}，您好：`
  const account = new URL('/admin/account', serverUrl).href
  const automatic = '这封邮件由系统自动发出。'
  const isSwitched = NOTICE_READERS[kind].length > 0
  const footer = isSwitched
    ? `${automatic}不想再收到这类通知，请在“账号”页取消勾选“${NOTICE_KINDS[kind].zh}”：`
    : `${automatic}密码和姓名在“账号”页修改：`
  const text = [
    greeting,
    '',
    ...lines.flatMap((line) => [line, '']),
    ...(quote ? [...quote.split(/\r?\n/).map((line) => `> ${line}`), ''] : []),
    ...(list.length > 0 ? [...list.map((entry, index) => `${index + 1}. ${entry}`), ''] : []),
    `${link.label}：${link.url}`,
    '',
    '--------',
    footer,
    account,
    '',
  ].join('\r\n')
  const html = page(subject, [
    paragraph(escapeHtml(greeting)),
    ...lines.map((line) => paragraph(escapeHtml(line))),
    ...(quote ? [quoted(quote)] : []),
    ...list.map((entry, index) => paragraph(`${index + 1}. ${escapeHtml(entry)}`)),
    paragraph(anchor(link)),
    `<p style="margin:24px 0 0;padding:12px 0 0;border-top:1px solid ${LINE};font-size:13px;color:${QUIET}">${escapeHtml(footer)}${anchor({ label: '打开账号页', url: account })}</p>`,
  ])
  return { subject: oneLine(subject), text, html }
}

function paragraph(content: string): string {
  return `<p style="margin:0 0 12px">${content}</p>`
}

function quoted(words: string): string {
  const content = escapeHtml(words).replace(/\r?\n/g, '<br>')
  return `<blockquote style="margin:0 0 12px;padding:4px 12px;border-left:3px solid ${RED}">${content}</blockquote>`
}

function anchor({ label, url }: { label: string; url: string }): string {
  return `<a href="${escapeHtml(url)}" style="color:${RED}">${escapeHtml(label)}</a>`
}

function page(title: string, content: readonly string[]): string {
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    DARK_SCHEME.markup,
    '</head>',
    `<body style="margin:0;padding:0;background-color:${GROUND};color:${INK}">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${GROUND}" style="background-color:${GROUND}"><tr><td align="center" style="padding:12px">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="${PAPER}" style="max-width:600px;background-color:${PAPER}"><tr><td bgcolor="${PAPER}" style="padding:20px;background-color:${PAPER};color:${INK};${FONT};font-size:16px;line-height:1.7;${BREAKS}">`,
    ...content,
    '</td></tr></table>',
    '</td></tr></table>',
    '</body>',
    '</html>',
    '',
  ].join('\r\n')
}
