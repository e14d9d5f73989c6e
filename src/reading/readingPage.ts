import { titleInline } from '@/domain/title'
import { html, type Html } from '@/domain/html'
import { figureTables } from '@/domain/brief/figureTables'
import type { IssueView } from '@/domain/brief/issueView'
import { articleAnchor, NOTE_ANCHOR } from '@/domain/brief/articleAnchor'
import { articleSection, type Correction, type PageContext } from './articleSection'
import { figuresSection, imprintSection } from './closing'
import { titleSpans } from './richText'
import { styleElement } from './style'

/** Everything the page shows. */
export type ReadingPage = PageContext & {
  view: IssueView
  /** Said at the end: who may read this. */
  notice: string
}

/** The brief as one page without scripts: same order, wording and figures as the PDF, in a form for small screens. */
export function readingPage(page: ReadingPage): string {
  const { view, corrections, addresses, notice } = page
  const { masthead, articles, imprint, editorsNote } = view
  const name = masthead.nameLines.join('')
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${`${masthead.issueLine} ${name}`}</title>
        <meta name="description" content="${articles.map(({ title }) => titleInline(title)).join('；')}" />
        <meta name="robots" content="noindex, nofollow, noarchive" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <link rel="icon" href="data:," />
        ${styleElement}
      </head>
      <body>
        <a class="skip" href="#a1">跳到正文</a>
        <header id="top">${mastheadSection(view)}</header>
        <main>
          ${corrections.length > 0 ? correctionsSection(corrections, view) : ''}
          ${editorsNote ? noteSection(editorsNote) : ''} ${contentsSection(view)}
          ${articles.map((article, index) => articleSection(article, { position: index + 1, page }))}
          ${figureTables(view).map(figuresSection)}
        </main>
        <footer>
          ${imprintSection(imprint)}
          <p class="actions">
            <a class="button" href="${addresses.pdf}">下载本期 PDF</a>${
              addresses.original === undefined
                ? ''
                : html`<a class="button" href="${addresses.original}">下载原件</a>`
            }<a href="#top">回到开头</a>
          </p>
          <p class="notice">${notice}</p>
        </footer>
      </body>
    </html>`.markup
}

function mastheadSection({ masthead, secrecy, serial }: IssueView): Html {
  return html`${secrecy || serial ? html`<p class="marks"><span>${secrecy ?? ''}</span><span>${serial ?? ''}</span></p>` : ''}
    <h1>${titleSpans(masthead.nameLines)}</h1>
    <p class="issue">${masthead.issueLine}</p>
    <p class="editor"><span>${masthead.editor}</span><span>${masthead.dateText}</span></p>`
}

function correctionsSection(corrections: readonly Correction[], { articles }: IssueView): Html {
  return html`<section id="corrections" class="box" aria-labelledby="corrections-title">
    <h2 id="corrections-title">更正说明</h2>
    <p>以下内容已按更正后的版本显示，请以本页为准。</p>
    <ul>
      ${corrections.map(
        ({ dateText, reason, positions }) =>
          html`<li>
            <strong>${dateText}更正</strong>：${linesOf(reason)}
            ${positions.map((position) => html`<a class="line" href="#${articleAnchor(position)}">《${titleInline(articles[position - 1]?.title ?? '')}》</a>`)}
          </li>`,
      )}
    </ul>
  </section>`
}

function noteSection(note: string): Html {
  const paragraphs = note.split('\n').filter((line) => line.trim() !== '')
  return html`<section id="${NOTE_ANCHOR}" class="editors-note" aria-labelledby="note-title">
    <h2 id="note-title">编者按</h2>
    ${paragraphs.map((line) => html`<p>${line}</p>`)}
  </section>`
}

function contentsSection(view: IssueView): Html {
  return html`<nav aria-labelledby="contents-title">
    <h2 id="contents-title">本期目录</h2>
    <ol>
      ${view.articles.map(({ title }, index) => html`<li><a href="#${articleAnchor(index + 1)}">${titleInline(title)}</a></li>`)}
      ${figureTables(view).map(({ id, titleLines }) => html`<li><a href="#${id}">${titleLines.join('')}</a></li>`)}
    </ol>
  </nav>`
}

/** Each on a line of its own. */
function linesOf(text: string): Html[] {
  return text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`))
}
