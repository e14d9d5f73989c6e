import { pathToFileURL } from 'node:url'
import { defaultFontConfig } from '../../src/pdf/fonts/fontConfig'
import { fontRoles } from '../../src/pdf/fonts/roles'
import { type IssueView } from '../../src/domain/brief/issueView'
import { MM, PAGE, PITCH, SIZE } from '../../src/pdf/theme'
import { bodyParagraphs } from './briefView'

/** The brief's text as a page for a browser to print: same fonts, paper, block, sizes and pitch. */
export function chromiumPage(view: IssueView): string {
  const fonts = defaultFontConfig(process.cwd())
  const faces = fontRoles.flatMap((role) => {
    const [file] = fonts[role]
    return file ? `@font-face { font-family: ${role}; src: url("${pathToFileURL(file.path).href}"); }` : []
  })
  const bottom = PAGE.height - PAGE.top - PAGE.blockHeight
  const right = PAGE.width - PAGE.left - PAGE.blockWidth
  const margin = [PAGE.top, right, bottom, PAGE.left].map((points) => `${points / MM}mm`).join(' ')
  const articles = view.articles.map(
    (article) =>
      `<h1>${escaped(article.title)}</h1>${bodyParagraphs({ ...view, articles: [article] })
        .map((text) => `<p>${escaped(text)}</p>`)
        .join('')}`,
  )
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
${faces.join('\n')}
@page { size: A4; margin: ${margin}; }
body { margin: 0; font: ${SIZE.three}pt/${PITCH}pt fangsong, kaiti, songti; text-align: justify; }
h1 { font: ${SIZE.two}pt/${PITCH}pt biaosong; text-align: center; white-space: pre-line; margin: 0; }
p { margin: 0; text-indent: 2em; }
</style><body>${articles.join('')}</body></html>`
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
