import { isLocalPath } from '../isLocalPath'
import { BOLD, ITALIC } from '../../lexical/nodes'
import { leftOut } from './leftOut'
import { listItems, openList } from './lists'
import type { Reader } from './readerTypes'
import { breaksLines, isSymbolFont, type State, stateOf } from './state'
import type { Declarations, StyleOf } from './styles'
import { readTable } from './tables'
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  MARK_CLASS,
  SILENT,
  textOf,
} from './tree'

export function readNodes(nodes: readonly HtmlNode[], state: State, reader: Reader): void {
  for (const node of nodes) {
    if (isText(node)) readText(node.value, state, reader)
    else if (isElement(node) && !SILENT.has(node.tagName)) readElement(node, state, reader)
  }
}

/** What is hidden, struck or no text, said in the report. */
export function leaves(
  element: HtmlElement,
  { report, styleOf }: Pick<Reader, 'report' | 'styleOf'>,
): boolean {
  const reason = leftOut(element, styleOf(element))
  if (reason === undefined) return false
  const text = textOf(element)
  const isIcon = element.tagName === 'svg' && text.trim() === ''
  report.leaveOut(isIcon ? 'mark' : reason, text, countOf(element, styleOf))
  return true
}

function readText(value: string, state: State, { flow, report }: Reader): void {
  if (state.unseen || state.sizeless) {
    if (value.trim() !== '') report.leaveOut('hidden', value)
    return
  }
  const format = (state.bold ? BOLD : 0) | (state.italic ? ITALIC : 0)
  const lines = value.split(state.keepsLines ? LINES : BREAKS)
  lines.forEach((text, index) => {
    if (index > 0) flow.lineBreak(state)
    flow.text(text, { format, keeps: state.keepsSpaces })
  })
}

// Characters that break a line wherever they stand: Word's own, and Unicode's.
const BREAKS = /[\v\u2028\u2029]/
const LINES = /\r\n|[\n\r\v\u2028\u2029]/

function readElement(element: HtmlElement, outer: State, reader: Reader): void {
  const { flow, report } = reader
  if (leaves(element, reader)) return
  const style = reader.styleOf(element)
  const state = stateOf(element, style, outer)
  switch (element.tagName) {
    case 'br':
      return flow.lineBreak(state)
    case 'img':
    case 'v:imagedata':
      return readPicture(element, state, reader)
    case 'ul':
    case 'ol':
      return readList(element, style, { outer, state, reader })
    case 'table':
      if (!reader.layout.has(element)) return readDataTable(element, state, reader)
  }
  if (style.get('mso-list') === 'ignore' || attribute(element, 'class') === MARK_CLASS) {
    return readMark(element, state, reader)
  }
  if (style.has('mso-tab-count')) return flow.text(' ', { format: 0, keeps: false })
  if (element.tagName === 'sup' || element.tagName === 'sub') report.raised.push(textOf(element).trim())
  const isBlock = breaksLines(element, style)
  if (isBlock) flow.end(outer)
  readNodes(element.childNodes, state, reader)
  if (isBlock) flow.end(state)
}

/** Word's own, or what an import wrote before a paragraph: its level, a bar, the mark. */
function readMark(element: HtmlElement, state: State, { flow, report, styleOf }: Reader): void {
  const mark = textOf(element)
  report.leaveOut('mark', mark)
  const [, level, written] =
    attribute(element, 'class') === MARK_CLASS ? (/^(\d)\|(.*)$/s.exec(mark) ?? []) : []
  if (level && written) flow.printedMark(written, { isSymbol: false, level: Number(level) })
  else
    flow.printedMark(mark, { isSymbol: state.isSymbol || hasSymbolFont(element, styleOf), level: undefined })
}

function readPicture(element: HtmlElement, state: State, { flow, report, picture }: Reader): void {
  if (state.unseen) return
  const src =
    attribute(element, 'data-src') ?? attribute(element, 'src') ?? attribute(element, 'o:href') ?? ''
  const found = { src, alt: attribute(element, 'alt') ?? '' }
  const node = picture(found)
  if (node) flow.block(node, state)
  // A path on somebody's disk tells nobody anything.
  else report.pictures.push(isLocalPath(src) ? { ...found, src: '' } : found)
}

function readList(
  element: HtmlElement,
  style: Declarations,
  { outer, state, reader }: { outer: State; state: State; reader: Reader },
): void {
  const { flow, styleOf } = reader
  const inner = { ...state, listDepth: state.listDepth + 1 }
  const counter = openList(element, style, { depth: state.listDepth, styleOf })
  flow.end(outer)
  for (const child of listItems(element)) {
    if (!isElement(child) || child.tagName !== 'li' || leftOut(child, styleOf(child)) !== undefined) {
      readNodes([child], inner, reader)
      continue
    }
    const { item, mark } = counter(child)
    flow.end(inner)
    flow.openItem(item, mark)
    const own = stateOf(child, styleOf(child), inner)
    readNodes(child.childNodes, own, reader)
    flow.end(own)
    flow.closeItem()
  }
  flow.end(inner)
}

function readDataTable(element: HtmlElement, state: State, reader: Reader): void {
  const { caption, node, pictures } = readTable(element, state, reader)
  reader.flow.end(state)
  if (caption) readNodes([caption], state, reader)
  reader.flow.end(state)
  if (node) reader.flow.block(node, state)
  for (const picture of pictures) reader.flow.block(picture, state)
}

function hasSymbolFont(element: HtmlElement, styleOf: StyleOf): boolean {
  return element.childNodes.some(
    (child) => isElement(child) && textOf(child).trim() !== '' && isSymbolFont(styleOf(child)),
  )
}

/** A list of comments or notes counts each of them. */
function countOf(element: HtmlElement, styleOf: StyleOf): number {
  if (!styleOf(element).get('mso-element')?.endsWith('-list')) return 1
  return (
    element.childNodes.filter((child) => isElement(child) && styleOf(child).has('mso-element')).length || 1
  )
}
