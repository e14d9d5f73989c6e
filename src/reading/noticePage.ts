import { html } from '@/domain/html'
import { styleElement } from './style'

/** A page that says why there is nothing to read here, and what to do. It names no issue and no office. */
export function noticePage({ title, advice }: { title: string; advice: string }): string {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        ${styleElement}
      </head>
      <body>
        <main class="apology">
          <h1>${title}</h1>
          <p>${advice}</p>
        </main>
      </body>
    </html>`.markup
}
