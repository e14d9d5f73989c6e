import { plainCharacters } from '../../text/plainCharacters'

export type PastedText = {
  /** A paragraph a line, as it came. */
  lines: string[]
  /** The paragraphs that lines broken by a page's width belong to; undefined where the lines look whole. */
  joined: { paragraphs: string[]; pageNumbers: string[] } | undefined
}

type Line = { text: string; isIndented: boolean; isAfterBlank: boolean; width: number }

const PAGE_NUMBER =
  /^[—–－\-·\s]*(?:第\s?)?\d{1,4}(?:\s?页)?(?:\s?[/／,，]?\s?(?:共\s?)?\d{1,4}\s?页?)?[—–－\-·\s]*$/
const BARE_NUMBER = /^\d+$/
const SENTENCE_END = /[。！？!?…：:；;][”’」』）)】]*$/
const BEGINS_PARAGRAPH =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百\d]{1,4}[条章节]|[\u2460-\u2473]|\d{1,2}[.．、](?!\d)|[•·●■◆])/
const INDENT = /^(?:\u3000|[ \u00A0]{2,}|\t)/
const HAS_DOUBLE_WIDTH = /[\u1100-\u115F\u2E80-\uA4CF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60“”‘’—…·]/
/** Narrower texts, a poem or a column of names, are broken by nobody's page. */
const NARROWEST_PAGE = 24

/** Plain text of a clipboard. Out of a PDF every line of the page is one, numbers of pages between them. */
export function pastedText(clipboard: string): PastedText {
  const raw = plainCharacters(clipboard).split(/\r\n|[\r\n\v\f\u2028\u2029]/)
  const lines = raw.map((line) => line.trim()).filter((line) => line !== '')
  const { kept, pageNumbers } = withoutPageNumbers(raw)
  const page = kept.reduce((widest, { width }) => Math.max(widest, width), 0)
  const usesIndent = kept.some(({ isIndented }) => isIndented)
  const paragraphs: string[] = []
  let breaks = 0
  kept.forEach((line, index) => {
    const before = kept[index - 1]
    const last = paragraphs.length - 1
    if (before && goesOn(before, line, { page, usesIndent })) {
      paragraphs[last] = glued(paragraphs[last] ?? '', line.text)
      if (!SENTENCE_END.test(before.text)) breaks += 1
    } else paragraphs.push(line.text)
  })
  return { lines, joined: page >= NARROWEST_PAGE && breaks > 0 ? { paragraphs, pageNumbers } : undefined }
}

function withoutPageNumbers(raw: readonly string[]): { kept: Line[]; pageNumbers: string[] } {
  const pageNumbers: string[] = []
  const kept: Line[] = []
  let isAfterBlank = false
  let isAfterNumber = false
  for (const line of raw) {
    const text = line.trim()
    // A number alone is as often a figure: only where it stands apart does it number a page.
    const isNumber = text.length < 24 && PAGE_NUMBER.test(text) && (!BARE_NUMBER.test(text) || isAfterBlank)
    if (text === '') isAfterBlank = true
    else if (isNumber && kept.length > 0) {
      pageNumbers.push(text)
      isAfterNumber = true
    } else {
      // The blank lines around a page's number part pages, no paragraphs.
      kept.push({
        text,
        isIndented: INDENT.test(line),
        isAfterBlank: isAfterBlank && !isAfterNumber,
        width: widthOf(text),
      })
      isAfterBlank = isAfterNumber = false
    }
  }
  return { kept, pageNumbers }
}

function goesOn(
  before: Line,
  line: Line,
  { page, usesIndent }: { page: number; usesIndent: boolean },
): boolean {
  if (line.isIndented || line.isAfterBlank || BEGINS_PARAGRAPH.test(line.text)) return false
  // A title above an indented text is no part of it, nor is what follows a title.
  if (usesIndent) return before.isIndented || !isShort(before, page) || !SENTENCE_END.test(before.text)
  return SENTENCE_END.test(before.text) ? before.width >= page * 0.95 : !isShort(before, page)
}

function isShort({ width }: Line, page: number): boolean {
  return width < page * 0.8
}

/** Between Han nothing, between Latin words a space. */
function glued(start: string, rest: string): string {
  return /[\u0021-\u007E]$/.test(start) && /^[\u0021-\u007E]/.test(rest) && !start.endsWith('-')
    ? `${start} ${rest}`
    : start + rest
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (HAS_DOUBLE_WIDTH.test(character) ? 2 : 1), 0)
}
