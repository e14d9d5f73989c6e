import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pastedBlocks } from '@/domain/article/prose/pastedBlocks'
import { linesOf } from '../../support/prose/lines'
import { renderHtml } from '../../support/prose/renderHtml'

/** A page as its author thinks of it: what it looks like in HTML, and what a browser shows of it, `\n` where a line ends. */
type Page = { html: string; shown: string; hidden: string }

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 300)

const INLINE = ['span', 'b', 'strong', 'em', 'i', 'u', 's', 'font', 'a', 'code', 'o:p', 'ins', 'label']
const BLOCK = ['div', 'section', 'p', 'article', 'blockquote', 'figure', 'center', 'main']
const STYLES = [
  '',
  'font-weight:700',
  'font-weight:normal',
  'font-style:italic',
  'visibility:visible',
  'font-size:12px',
  'color:red',
]
const INVISIBLE = [
  (inner: string) => `<span style="display:none">${inner}</span>`,
  (inner: string) => `<b style="display: none !important">${inner}</b>`,
  (inner: string) => `<del>${inner}</del>`,
  (inner: string) => `<span class="msoDel">${inner}</span>`,
  (inner: string) => `<span style='mso-hide:all'>${inner}</span>`,
  (inner: string) => `<i style="font-size:0px">${inner}</i>`,
  (inner: string) => `<span style="visibility:hidden">${inner}</span>`,
  (inner: string) => `<span style="opacity:0">${inner}</span>`,
]

const words = fc
  .array(
    fc.constantFrom('邮', '政', '快', '递', '网', '点', '，', '。', '“', '”', 'ab', 'Z9', ' ', ' ', '&amp;'),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts): Page => {
    const shown = parts.join('').replaceAll('&amp;', '&')
    return { html: parts.join(''), shown, hidden: '' }
  })

const joined = (pages: readonly Page[]): Page => ({
  html: pages.map(({ html }) => html).join(''),
  shown: pages.map(({ shown }) => shown).join(''),
  hidden: pages.map(({ hidden }) => hidden).join(''),
})

const asBlock = (page: Page, html: string): Page => ({
  ...page,
  html,
  shown: `\n${page.shown}\n`,
})

const { inner: body } = fc.letrec<{ node: Page; inner: Page; item: Page; list: Page; table: Page }>(
  (tie) => ({
    inner: fc.array(tie('node'), { minLength: 1, maxLength: 5 }).map(joined),
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words,
      fc.constant<Page>({ html: '<br>', shown: '\n', hidden: '' }),
      fc.constant<Page>({ html: '<!-- 注释 --><script>x</script><style>p{}</style>', shown: '', hidden: '' }),
      fc.record({ inner: words, wrap: fc.constantFrom(...INVISIBLE) }).map(({ inner, wrap }): Page => {
        return { html: wrap(inner.html), shown: '', hidden: inner.shown }
      }),
      fc
        .record({ tag: fc.constantFrom(...INLINE), style: fc.constantFrom(...STYLES), inner: tie('inner') })
        .map(({ tag, style, inner }): Page => ({
          ...inner,
          html: `<${tag} style="${style}">${inner.html}</${tag}>`,
        })),
      fc
        .record({ tag: fc.constantFrom(...BLOCK), style: fc.constantFrom(...STYLES), inner: tie('inner') })
        .map(({ tag, style, inner }) => asBlock(inner, `<${tag} style="${style}">${inner.html}</${tag}>`)),
      tie('list'),
      tie('table'),
    ),
    item: fc.record({ inner: tie('inner') }).map(({ inner }) => asBlock(inner, `<li>${inner.html}</li>`)),
    list: fc
      .record({
        tag: fc.constantFrom('ul', 'ol'),
        start: fc.integer({ min: 1, max: 30 }),
        items: fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('item'), tie('list')), {
          minLength: 1,
          maxLength: 4,
        }),
      })
      .map(({ tag, start, items }) =>
        asBlock(joined(items), `<${tag} start="${start}">${joined(items).html}</${tag}>`),
      ),
    table: fc
      .array(
        fc.array(
          fc.record({ tag: fc.constantFrom('td', 'th'), span: fc.integer({ min: 1, max: 4 }), inner: words }),
          { minLength: 1, maxLength: 3 },
        ),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((rows) => {
        const cells = rows.map((row) =>
          row.map(({ tag, span, inner }) =>
            asBlock(inner, `<${tag} colspan="${span}" rowspan="${span}">${inner.html}</${tag}>`),
          ),
        )
        const html = cells.map((row) => `<tr>${joined(row).html}</tr>`).join('')
        return asBlock(joined(cells.flat()), `<table>${html}</table>`)
      }),
  }),
)

const heading = fc
  .record({ level: fc.integer({ min: 1, max: 6 }), inner: words })
  .map(({ level, inner }) => asBlock(inner, `<h${level}>${inner.html}</h${level}>`))

const page = fc.array(fc.oneof(body, heading), { minLength: 1, maxLength: 5 }).map(joined)

const shownLines = ({ shown }: Page): string[] =>
  shown
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')

const sorted = (text: string): string => [...text.replace(/\s/g, '')].sort().join('')

describe('a page of any elements inside any others, pasted', { timeout: 300_000 }, () => {
  it('has the paragraphs and the characters that a browser shows', () => {
    fc.assert(
      fc.property(page, (source) => {
        expect(linesOf(pastedBlocks(source.html).blocks)).toEqual(shownLines(source))
      }),
      { numRuns: RUNS },
    )
  })

  it('says all the text that stayed out, and misses none', () => {
    fc.assert(
      fc.property(page, (source) => {
        const { report } = pastedBlocks(source.html)
        expect(report.missing).toBe('')
        expect(sorted(report.leftOut.flatMap(({ texts }) => texts).join(''))).toBe(sorted(source.hidden))
      }),
      { numRuns: RUNS },
    )
  })

  it('is the same when what became of it is copied and pasted again', () => {
    fc.assert(
      fc.property(page, (source) => {
        const { blocks } = pastedBlocks(source.html)
        expect(pastedBlocks(renderHtml(blocks)).blocks).toEqual(blocks)
      }),
      { numRuns: RUNS },
    )
  })
})
