import { levelOf } from '@/domain/article/prose/levelOf'
import { isBlank, textOfParagraph } from './paragraphs'
import { type Looks, looksOf, over, type Styles } from './styles'
import { childOf, childrenOf, createWord, valueOf, within } from './xml'

/** The paragraph style of a title's lines, which the converter turns into a `p` of `TITLE_CLASS`. */
export const TITLE_STYLE = 'JianbaoTitle'

const MOST_LINES = 3
/** Lines of which the title may be the first: a note such as 附件 or who sends it may stand above. */
const SEARCHED = 3
const LONGEST_LINE = 60
/** A title is set in 二号 (22 pt), often in a face that needs no bold; text is 三号 (16 pt) or less. In half points. */
const TITLE_SIZE = 36
const STYLE_NAME = /^(?:title|(?:文章|文件|公文|文档|大|主|总|正)?标题)$/i
const SENTENCE = /[。；;！!]|[，,：:、]$/
const NOTE = /^(?:附件|投稿|来稿|供稿|报送|单位|作者|日期|密级|编号)/
/** Who wrote it and when stand under a title, in looks of their own or in its. */
const SIGNATURE =
  /(?:公司|集团|管理局|党委|党总支|党支部|工会|团委|委员会|速递|快递|速运|快运|物流)(?:[（(][^（）()]{1,12}[）)])?$|^[（(]?\d{4}\s?年|^[（(].{1,30}[）)]$/

type Line = { paragraph: Element; text: string; looks: Looks; align: 'centre' | 'left' | 'other' }

/** Gives the lines of the title a style by which they are known; headings have theirs already. */
export function markTitle(document: Document, styles: Styles): void {
  const lines = firstLines(document, styles)
  const from = lines.slice(0, SEARCHED).findIndex((line, at) => isTitle(line, lines[at + 1]))
  if (from < 0 || lines.slice(0, from).some(({ text }) => !NOTE.test(text.trim()))) return
  const [first, ...others] = lines.slice(from, from + MOST_LINES)
  if (!first) return
  setStyle(document, first.paragraph)
  for (const line of others) {
    if (!isAlike(first, line) || SIGNATURE.test(line.text.trim()) || !isTitle(line, undefined)) break
    setStyle(document, line.paragraph)
  }
}

/**
 * A brief of many articles: every line that is set as a title is, in the middle or in its size, gets that style. Which of
 * them are titles is for who knows briefs to say.
 */
export function markTitles(document: Document, styles: Styles): void {
  const [body] = within(document, ['body'])
  for (const paragraph of body ? childrenOf(body, 'p') : []) {
    if (isBlank(paragraph)) continue
    const { text, looks, align } = lineOf(paragraph, styles)
    const isDisplayed = align === 'centre' || (align === 'left' && (looks.size ?? 0) >= TITLE_SIZE)
    if (text.trim() !== '' && (isDisplayed || STYLE_NAME.test(looks.name ?? '')))
      setStyle(document, paragraph)
  }
}

function isTitle({ text, looks, align }: Line, next: Line | undefined): boolean {
  const line = text.trim()
  if (STYLE_NAME.test(looks.name ?? '')) return true
  if (/^heading/i.test(looks.name ?? '') || line.length > LONGEST_LINE || SENTENCE.test(line)) return false
  if (levelOf(line) !== undefined || NOTE.test(line)) return false
  const isLarge = (looks.size ?? 0) >= TITLE_SIZE
  if (align === 'centre') return true
  if (align === 'other') return false
  return isLarge || (looks.bold === true && next?.looks.bold !== true)
}

/** A further line is set as large as the first, and as heavy or larger: what is smaller says who and when. */
function isAlike(first: Line, line: Line): boolean {
  const [size, own] = [first.looks.size ?? 0, line.looks.size ?? 0]
  const isHeavy = own > size || first.looks.bold === line.looks.bold
  return first.looks.name === line.looks.name && first.align === line.align && own >= size && isHeavy
}

/** The first paragraphs that say something. */
function firstLines(document: Document, styles: Styles): Line[] {
  const [body] = within(document, ['body'])
  const lines: Line[] = []
  for (const block of body ? childrenOf(body) : []) {
    if (lines.length > SEARCHED + MOST_LINES) break
    if (block.localName === 'tbl') break
    const paragraphs = block.localName === 'p' ? [block] : within(block, ['p'])
    for (const paragraph of paragraphs)
      if (!isBlank(paragraph) && textOfParagraph(paragraph).trim() !== '')
        lines.push(lineOf(paragraph, styles))
  }
  return lines
}

function lineOf(paragraph: Element, styles: Styles): Line {
  const properties = childOf(paragraph, 'pPr')
  const own = over(styles.paragraph(valueOf(properties, 'pStyle')), looksOf({ paragraph: properties }))
  const runs = within(paragraph, ['r']).filter((run) =>
    within(run, ['t']).some(({ textContent }) => textContent.trim() !== ''),
  )
  const looks = runs.map((run) => {
    const style = childOf(run, 'rPr')
    return over(own, over(styles.character(valueOf(style, 'rStyle')), looksOf({ run: style })))
  })
  const sizes = looks.map(({ size }) => size ?? 0)
  const text = textOfParagraph(paragraph)
  const size = sizes.length > 0 ? Math.min(...sizes) : 0
  const bold = looks.length > 0 && looks.every((run) => run.bold === true)
  return {
    paragraph,
    text,
    looks: { ...own, bold, size, hidden: undefined },
    align: alignOf(own.align, text),
  }
}

/** An indent is two characters; who typed more of them, or tabs, meant the middle. */
function alignOf(align: string | undefined, text: string): Line['align'] {
  if (align === 'center') return 'centre'
  if (align === 'right' || align === 'end') return 'other'
  const before = text.slice(0, text.length - text.trimStart().length)
  const width = [...before].reduce(
    (sum, character) => sum + (character === '\u3000' ? 2 : character === '\t' ? 4 : 1),
    0,
  )
  return width >= 8 ? 'centre' : 'left'
}

function setStyle(document: Document, paragraph: Element): void {
  const properties =
    childOf(paragraph, 'pPr') ?? paragraph.insertBefore(createWord(document, 'pPr'), paragraph.firstChild)
  const before = childOf(properties, 'pStyle')
  if (before) properties.removeChild(before)
  properties.insertBefore(createWord(document, 'pStyle', { val: TITLE_STYLE }), properties.firstChild)
}
