import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { SourceLine } from '@/domain/earlier/sourcePart'
import { EARLIER_LIMITS } from './limits'
import { refused } from './refuse'

type Item = { text: string; left: number; right: number; baseline: number; size: number }

/** Cells of a table stand farther apart than words, in ems. */
const COLUMN_GAP = 1.2
const WORD_GAP = 0.2
/** Wider than a justified line is stretched. */
const LOOSE_GAP = 0.6

/**
 * The lines of a PDF, page by page, from top to bottom. Run it in the process that reads (pool/runEarlier): what a file
 * does to pdf.js, it does it there.
 * @throws RuleError invalid
 */
export async function readPdf(bytes: Uint8Array): Promise<{ lines: SourceLine[]; pages: number }> {
  const require = createRequire(import.meta.url)
  // Node has it since 20.16, we run from 20.9.
  if (!('getBuiltinModule' in process)) Object.assign(process, { getBuiltinModule: require })
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const folder = dirname(require.resolve('pdfjs-dist/package.json'))
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    // What tells the characters of Chinese fonts that older files only name.
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    verbosity: 0,
  })
  const document = await task.promise.catch((error: unknown) => {
    throw refused(nameOf(error) === 'PasswordException' ? 'locked' : 'damaged')
  })
  const pages = document.numPages
  if (pages > EARLIER_LIMITS.pages) throw refused('too-many-pages')
  const lines: SourceLine[] = []
  let characters = 0
  for (let number = 1; number <= pages; number += 1) {
    const page = await document.getPage(number)
    const { height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const found = items.flatMap((item) => ('str' in item ? itemOf(item) : []))
    characters += found.reduce((sum, { text }) => sum + text.length, 0)
    if (characters > EARLIER_LIMITS.characters) throw refused('too-long')
    lines.push(...linesOf(found).map((line) => ({ ...line, page: number, top: height - line.top })))
    page.cleanup()
  }
  await task.destroy()
  return { lines, pages }
}

function itemOf({ str, transform, width }: { str: string; transform: unknown[]; width: number }): Item[] {
  const [, , c, d, e, f] = transform.map(Number)
  if (str === '' || e === undefined || f === undefined) return []
  const size = Math.hypot(c ?? 0, d ?? 0)
  return [{ text: str, left: e, right: e + width, baseline: f, size }]
}

/** `top` is the baseline as the page counts it, upwards. */
function linesOf(items: readonly Item[]): Omit<SourceLine, 'page'>[] {
  const rows: Item[][] = []
  for (const item of [...items].sort((a, b) => b.baseline - a.baseline || a.left - b.left)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.baseline - item.baseline) < Math.min(first.size, item.size) * 0.4)
      row.push(item)
    else rows.push([item])
  }
  return rows.flatMap((row) => {
    const sorted = [...row].sort((a, b) => a.left - b.left).filter(({ text }) => text.trim() !== '')
    if (sorted.length === 0) return []
    return {
      text: textOf(row),
      left: Math.min(...sorted.map(({ left }) => left)),
      right: Math.max(...sorted.map(({ right }) => right)),
      top: row[0]?.baseline ?? 0,
      size: Math.max(...sorted.map(({ size }) => size)),
    }
  })
}

function textOf(row: readonly Item[]): string {
  let text = ''
  let before: Item | undefined
  let isSpaced = false
  for (const item of [...row].sort((a, b) => a.left - b.left)) {
    if (item.text.trim() === '') {
      isSpaced = true
      continue
    }
    text += (before ? roomBetween(before, item, isSpaced) : '') + item.text
    before = item
    isSpaced = false
  }
  return text
}

function roomBetween(before: Item, item: Item, isSpaced: boolean): string {
  const gap = (item.left - before.right) / item.size
  if (gap > COLUMN_GAP) return '\t'
  const isApart = gap > WORD_GAP && isWord(before.text) && isWord(item.text)
  return (isSpaced && gap > WORD_GAP / 2) || isApart || gap > LOOSE_GAP ? ' ' : ''
}

/** Only between letters and digits a gap is a space: justified Han stand apart too. */
function isWord(text: string): boolean {
  return /^[0-9A-Za-z]|[0-9A-Za-z]$/.test(text)
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : ''
}
