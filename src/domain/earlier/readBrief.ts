import { cleanText, squeeze } from './cleanText'
import { findTitles } from './findTitles'
import { type MastheadFacts, readMasthead } from './readMasthead'
import { type PrintedTable, readPrintedTable } from './readPrintedTable'
import type { SourcePart } from './sourcePart'
import { endsSentence } from './titleWords'
import { levelOf } from '../article/prose/levelOf'

/** A paragraph, or a table or picture without a text; `from`: of which parts of the file it was made, counted from 0. */
export type BriefParagraph = { text: string; from: number[] }
export type BriefArticle = { title: string; paragraphs: BriefParagraph[] }

export type EarlierBrief = Omit<MastheadFacts, 'length'> & {
  articles: BriefArticle[]
  /** 来稿及刊用情况 as it was printed, where there is one. */
  table: PrintedTable | undefined
  /** What stands between the masthead and the first title, and belongs to no article. */
  unplaced: string[]
  /** Of the whole file, without white space. */
  characters: number
}

/** A part with its text cleaned; `at` is its place in the file. */
export type Unit = { at: number; part: SourcePart; text: string; isDisplayed: boolean; size: number }

const HEAD_UNITS = 14
const IMPRINT = /^(?:主?报|抄?送|发)[：:]/
const IMPRINT_CHARACTERS = 800
/** Shorter than a line of the text, a paragraph without a full stop is no half of another. */
const BROKEN = 18
const BEGINS_ANEW = /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|[●•■◆※*])/

/** An earlier issue as its file tells it. Nothing is filled in that does not stand there. */
export function readBrief(parts: readonly SourcePart[]): EarlierBrief {
  const units = parts.flatMap(unitOf)
  const characters = units.reduce((sum, { text }) => sum + squeeze(text).length, 0)
  const { length, ...facts } = readMasthead(headOf(units))
  const below = belowHead(units, length)
  const text = below.slice(0, imprintFrom(below))
  const tableFrom = tableStart(text)
  const { articles, unplaced } = articlesOf(text.slice(0, tableFrom))
  const table = tableFrom < text.length ? readPrintedTable(text.slice(tableFrom)) : undefined
  return { ...facts, articles, table, unplaced, characters }
}

function unitOf(part: SourcePart, at: number): Unit[] {
  if (part.kind !== 'text') return [{ at, part, text: '', isDisplayed: false, size: 0 }]
  const text = part.text.split('\t').map(cleanText).join('\t').trim()
  return text === '' ? [] : [{ at, part, text, isDisplayed: part.isDisplayed ?? false, size: part.size ?? 0 }]
}

function headOf(units: readonly Unit[]): string {
  return units
    .slice(0, HEAD_UNITS)
    .map(({ text }) => squeeze(text))
    .join('')
}

/** What is left when the masthead's characters are taken off, and the line that says who edits. */
function belowHead(units: readonly Unit[], length: number): Unit[] {
  let left = length
  const below: Unit[] = []
  for (const unit of units) {
    const words = squeeze(unit.text)
    if (left >= words.length && left > 0) {
      left -= words.length
      continue
    }
    const text = left > 0 ? words.slice(left) : unit.text
    const isEditor = below.length === 0 && length > 0 && words.length < 40 && /(?:编|编印|主办)$/.test(words)
    left = 0
    if (!isEditor) below.push({ ...unit, text })
  }
  return below
}

/** 版记 is what a line that begins with 报： or 送： leaves, near the end. */
function imprintFrom(units: readonly Unit[]): number {
  let characters = 0
  let from = units.length
  for (let index = units.length - 1; index >= 0 && characters <= IMPRINT_CHARACTERS; index -= 1) {
    const { text } = units[index] ?? { text: '' }
    characters += text.length
    if (IMPRINT.test(squeeze(text)) && characters <= IMPRINT_CHARACTERS) from = index
  }
  return from
}

/** Its title: a short line of 来稿 and 刊用, above which the brief's own name may stand. */
function tableStart(units: readonly Unit[]): number {
  const at = units.findIndex(({ text }) => {
    const words = squeeze(text)
    return words.length <= 46 && /来稿.{0,6}刊用/.test(words) && !/[。，]/.test(words)
  })
  if (at < 0) return units.length
  const before = units[at - 1]
  return before && /简报$/.test(squeeze(before.text)) && before.text.length <= 40 ? at - 1 : at
}

function articlesOf(units: readonly Unit[]): Pick<EarlierBrief, 'articles' | 'unplaced'> {
  const titles = findTitles(units)
  const first = titles[0]?.from ?? units.length
  const articles = titles.map(({ title, to }, index) => ({
    title,
    paragraphs: paragraphsOf(units.slice(to, titles[index + 1]?.from ?? units.length)),
  }))
  const unplaced = units.slice(0, first).flatMap(({ text }) => (text === '' ? [] : [text]))
  return { articles, unplaced }
}

/** Units as paragraphs; halves that the end of a page has parted go together again. */
export function paragraphsOf(units: readonly Unit[]): BriefParagraph[] {
  const paragraphs: (BriefParagraph & { isText: boolean })[] = []
  for (const { at, text, part } of units) {
    const open = paragraphs.at(-1)
    const isText = part.kind === 'text'
    if (open?.isText && isText && isBroken(open.text) && !BEGINS_ANEW.test(text)) {
      open.text += text
      open.from.push(at)
    } else paragraphs.push({ text, from: [at], isText })
  }
  return paragraphs.map(({ text, from }) => ({ text, from }))
}

function isBroken(text: string): boolean {
  return text.length >= BROKEN && !endsSentence(text) && !text.includes('\t') && levelOf(text) === undefined
}
