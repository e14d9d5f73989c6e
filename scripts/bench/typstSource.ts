import * as fontkit from 'fontkit'
import { readFileSync } from 'node:fs'
import { type NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { defaultFontConfig } from '../../src/pdf/fonts/fontConfig'
import { type IssueView } from '../../src/domain/brief/issueView'
import { PAGE, PITCH, SIZE } from '../../src/pdf/theme'
import { bodyParagraphs } from './briefView'

type CompilerClass = { create: (typeof NodeCompiler)['create'] }

/** Typst with exactly the font files the brief is set with. */
export function openTypst(compiler: CompilerClass): { compiler: NodeCompiler; families: string[] } {
  const { fangsong, kaiti } = defaultFontConfig(process.cwd())
  const files = [...new Set([...fangsong, ...kaiti].map(({ path }) => path))]
  const families = files.flatMap((file) => {
    const font = fontkit.create(readFileSync(file))
    return 'fonts' in font ? [] : [font.familyName]
  })
  return {
    compiler: compiler.create({
      fontArgs: [{ fontBlobs: files.map((file) => readFileSync(file)) }],
      workspace: process.cwd(),
    }),
    families,
  }
}

/** The brief as Typst pages: same paper, block, sizes, pitch and text, without masthead, table and imprint. */
export function typstBrief(view: IssueView, families: readonly string[]): string {
  const articles = view.articles.map(({ title, blocks }) =>
    [
      `#align(center, par(first-line-indent: 0em, text(size: ${SIZE.two}pt, ${quoted(title.replace(/\n/g, ''))})))`,
      ...bodyParagraphs({ ...view, articles: [{ id: 0, title, blocks }] }).map(paragraph),
    ].join('\n'),
  )
  const { left, top, blockWidth, blockHeight } = PAGE
  const margin = `(left: ${left}pt, right: ${PAGE.width - left - blockWidth}pt, top: ${top}pt, bottom: ${PAGE.height - top - blockHeight}pt)`
  return `#set page(paper: "a4", margin: ${margin}, numbering: "— 1 —")\n${style(families)}${articles.join('\n')}`
}

/** A document whose `<lines>` is how many lines each paragraph takes: a line is one em high, half an em apart. */
export function typstLineCounts(paragraphs: readonly string[], families: readonly string[]): string {
  const items = paragraphs.map((text) => `par(${quoted(text)})`).join(', ')
  return `${style(families, 0.5)}
#context [#metadata((${items},).map(it => calc.round((measure(it, width: ${PAGE.blockWidth}pt).height / 1em.to-absolute() + 0.5) / 1.5))) <lines>]`
}

/** Ems of leading beside lines one em high; by default the brief's own pitch. */
function style(families: readonly string[], leading = PITCH / SIZE.three - 1): string {
  const fonts = families.map((name) => `"${name}"`).join(', ')
  return `#set text(font: (${fonts}), size: ${SIZE.three}pt, lang: "zh", region: "cn", cjk-latin-spacing: none,
  top-edge: 0.88em, bottom-edge: -0.12em)
#set par(justify: true, leading: ${leading}em, spacing: ${leading}em, first-line-indent: (amount: 2em, all: true))
`
}

const paragraph = (text: string): string => `#par(${quoted(text)})`

/** Text as a string of Typst's, so that nothing in it is markup. */
const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`
