import { ACCOUNT_NOTICES, NOTICE_KINDS, NOTICE_READERS, type NoticeKind } from '@/domain/notice'
import { html, type Html } from '@/domain/html'
import { button } from '../button'
import { oneLine } from '../mailHeader'
import { mailPage, mailRow } from '../mailPage'
import { LINE, QUIET, RED } from '../palette'

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
  /** The kind whose switch decides whether it comes, where that is not its own. */
  switchedBy?: NoticeKind
}

export type NoticeParts = { subject: string; text: string; html: string }

/** A notice as subject, plain text and HTML: the same words in both parts. */
export function noticeParts(
  { subject, lines, quote, list = [], link, switchedBy }: NoticeWords,
  { kind, name, serverUrl }: { kind: NoticeKind; name: string; serverUrl: string },
): NoticeParts {
  const greeting = `${oneLine(name)}，您好：`
  const account = new URL('/admin/account', serverUrl).href
  const hint = accountHint(switchedBy ?? kind)
  const footer = `这封邮件由系统自动发出。${hint ?? ''}`
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
    ...(hint ? [account] : []),
    '',
  ].join('\r\n')
  const rows = [
    mailRow(
      [
        paragraph(greeting),
        ...lines.map(paragraph),
        ...(quote ? [quoted(quote)] : []),
        ...list.map((entry, index) => paragraph(`${index + 1}. ${entry}`)),
      ],
      'padding:20px 20px 0',
    ),
    mailRow(button(link), 'text-align:center;padding:8px 20px 24px'),
    mailRow(
      html`${footer}${hint ? html`<a href="${account}" style="color:${RED}">打开账号页</a>` : ''}`,
      `padding:12px 20px 20px;border-top:1px solid ${LINE};font-size:13px;color:${QUIET}`,
    ),
  ]
  return { subject: oneLine(subject), text, html: mailPage({ title: oneLine(subject), rows }) }
}

/** What the own account's page does about such a notice; nothing where it is work that cannot be switched off. */
function accountHint(kind: NoticeKind): string | undefined {
  if (NOTICE_READERS[kind].length > 0)
    return `不想再收到这类通知，请在“账号”页取消勾选“${NOTICE_KINDS[kind].zh}”：`
  return ACCOUNT_NOTICES.some((one) => one === kind) ? '密码和姓名在“账号”页修改：' : undefined
}

function paragraph(content: string): Html {
  return html`<p style="margin:0 0 12px">${content}</p>`
}

function quoted(words: string): Html {
  const [first = '', ...others] = words.split(/\r?\n/)
  return html`<blockquote style="margin:0 0 12px;padding:4px 12px;border-left:3px solid ${RED}">
    ${first}${others.map((line) => html`<br />${line}`)}
  </blockquote>`
}
