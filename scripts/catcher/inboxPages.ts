import { html, type Html } from '../../src/domain/html'
import type { MailSummary } from './mailSummary'
import type { MessageView } from './messageView'

const TIME = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Asia/Shanghai',
})

/** The list, newest first. `page` counts from 1. */
export function listPage(found: {
  to: string
  total: number
  messages: MailSummary[]
  page: number
  pages: number
}): string {
  const { to, total, messages, page, pages } = found
  const link = (target: number) => `/?${new URLSearchParams({ to, page: String(target) })}`
  return layout(
    '收件箱',
    html`<form class="search" action="/">
        <input name="to" value="${to}" placeholder="按收件人查找，如 zto@" aria-label="按收件人查找" />
        <button>查找</button>
        <span class="count" data-total="${total}">共 ${total} 封</span>
      </form>
      ${total === 0 ? html`<p class="empty">${to ? '没有发给该收件人的邮件。' : '还没有邮件。发布一期简报后，邮件会出现在这里。'}</p>` : table(messages)}
      ${
        pages > 1
          ? html`<nav class="pages">
              ${page > 1 ? html`<a href="${link(page - 1)}">上一页</a>` : ''} 第 ${page} / ${pages} 页
              ${page < pages ? html`<a href="${link(page + 1)}">下一页</a>` : ''}
            </nav>`
          : ''
      }
      <script src="/refresh.js" defer></script>`,
  )
}

/** One message: its HTML part in a sandbox, text, attachments, what SMTP said, headers. */
export function messagePage({ summary, headers, text, hasHtml, attachments }: MessageView): string {
  const base = `/messages/${summary.id}`
  return layout(
    summary.subject || '（无主题）',
    html`<p><a href="/">← 收件箱</a></p>
      <h1>${summary.subject || '（无主题）'}</h1>
      <dl>
        <dt>发件人</dt>
        <dd>${summary.from}</dd>
        <dt>收件人</dt>
        <dd>${summary.to.join('、')}</dd>
        <dt>信封</dt>
        <dd>${summary.envelope.from || '（空）'} → ${summary.envelope.to.join('、')}</dd>
        <dt>收到</dt>
        <dd>${time(summary)}</dd>
        <dt>大小</dt>
        <dd>${bytes(summary.size)} · <a href="${base}/raw">下载原文（.eml）</a></dd>
      </dl>
      ${
        attachments.length > 0
          ? html`<section>
              <h2>附件</h2>
              <ul class="attachments">
                ${attachments.map(
                  ({ url, filename, size }) =>
                    html`<li><a href="${url}" download>${filename}</a> ${bytes(size)}</li>`,
                )}
              </ul>
            </section>`
          : ''
      }
      ${
        hasHtml
          ? html`<section>
              <h2>正文</h2>
              <iframe
                sandbox="allow-popups allow-popups-to-escape-sandbox"
                src="${base}/body"
                title="邮件正文"
              ></iframe>
            </section>`
          : ''
      }
      <details ${hasHtml ? '' : html`open`}>
        <summary>纯文本</summary>
        <pre>${text || '（没有纯文本部分）'}</pre>
      </details>
      <details>
        <summary>邮件头</summary>
        <pre>${headers.map(({ name, value }) => html`${name}: ${value} `)}</pre>
      </details>`,
  )
}

export function problemPage(message: string): string {
  return layout(
    message,
    html`<p class="empty">${message}</p>
      <p><a href="/">← 收件箱</a></p>`,
  )
}

function table(messages: MailSummary[]): Html {
  return html`<table>
    <thead>
      <tr>
        <th>收到</th>
        <th>收件人</th>
        <th>主题</th>
        <th>发件人</th>
        <th>大小</th>
      </tr>
    </thead>
    <tbody>
      ${messages.map(
        (summary) =>
          html`<tr>
            <td class="time">${time(summary)}</td>
            <td>${summary.envelope.to.join('、')}</td>
            <td><a href="/messages/${summary.id}">${summary.subject || '（无主题）'}</a></td>
            <td>${summary.from}</td>
            <td class="size">${bytes(summary.size)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

function layout(title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - 本机收件箱</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header><a href="/">简报 · 本机收件箱</a><span>这里的邮件没有发到网络上</span></header>
        <main>${content}</main>
      </body>
    </html>`.markup
}

function time({ receivedAt }: MailSummary): string {
  return TIME.format(new Date(receivedAt))
}

function bytes(size: number): string {
  return size < 1024 * 1024
    ? `${Math.max(1, Math.round(size / 1024))} KB`
    : `${(size / 1024 / 1024).toFixed(1)} MB`
}
