import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import {
  BOLD,
  type BlockNode,
  type InlineNode,
  ITALIC,
  type ListNode,
  list,
  listItem,
  paragraph,
  row,
  cell,
  table,
  text,
  upload,
} from './nodes'

type HtmlNode = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** A line of prose, of which it is still open whether it is a title, or a block that is what it is. */
export type Piece =
  | { kind: 'prose'; role: 'title' | 'centred' | undefined; level: number | undefined; inline: InlineNode[] }
  | { kind: 'block'; node: BlockNode }

type Inline = InlineNode | { type: 'image'; key: string }

export function piecesOf(html: string, newId: () => string): Piece[] {
  const image = (key: string): Piece => ({ kind: 'block', node: upload(key, { id: newId() }) })
  const blocks = (nodes: HtmlNode[]): Piece[] => nodes.flatMap(blockOf)

  const blockOf = (node: HtmlNode): Piece[] => {
    if (!isElement(node)) {
      const inline = inlineOf(node, 0)
      return prose(inline, undefined, undefined)
    }
    if (node.tagName === 'ul' || node.tagName === 'ol') {
      return [{ kind: 'block', node: listOf(node) }, ...imagesIn(node).map(image)]
    }
    if (node.tagName === 'table') {
      return [{ kind: 'block', node: tableOf(node) }, ...imagesIn(node).map(image)]
    }
    const level = /^h[1-6]$/.test(node.tagName) ? Number(node.tagName[1]) : undefined
    if (node.tagName !== 'p' && level === undefined && !INLINE.has(node.tagName))
      return blocks(node.childNodes)
    const role = attribute(node, 'class')
    return prose(inlineOf(node, 0), level, role === 'title' || role === 'centred' ? role : undefined)
  }

  /** A soft return ends a paragraph, and an image stands between the text before and after it. */
  const prose = (
    inline: Inline[],
    level: number | undefined,
    role: 'title' | 'centred' | undefined,
  ): Piece[] => {
    const isOneBlock = role !== undefined || level !== undefined
    const pieces: Piece[] = []
    let line: InlineNode[] = []
    const end = () => {
      const trimmed = trimInline(line)
      if (trimmed.length > 0) pieces.push({ kind: 'prose', role, level, inline: trimmed })
      line = []
    }
    for (const node of inline) {
      if (node.type === 'image') {
        end()
        pieces.push(image(node.key))
      } else if (node.type === 'linebreak' && !isOneBlock) end()
      else line.push(node)
    }
    end()
    return pieces
  }

  return blocks(parseFragment(html).childNodes)
}

const INLINE = new Set(['a', 'b', 'em', 'i', 'img', 's', 'strong', 'sub', 'sup', 'u', 'br', 'span', 'input'])
const FORMATS: Readonly<Record<string, number>> = { b: BOLD, strong: BOLD, em: ITALIC, i: ITALIC }

function inlineOf(node: HtmlNode, format: number): Inline[] {
  if (node.nodeName === '#text' && 'value' in node) {
    const value = node.value.replaceAll('\t', ' ')
    return value === '' ? [] : [text(value, format)]
  }
  if (!isElement(node)) return []
  if (node.tagName === 'br') return [{ type: 'linebreak', version: 1 }]
  if (node.tagName === 'img') return [{ type: 'image', key: attribute(node, 'src') ?? '' }]
  // The arrow back from a note to its place.
  if (node.tagName === 'a' && attribute(node, 'href')?.match(/^#(foot|end)note-ref/)) return []
  const own = FORMATS[node.tagName] ?? 0
  return node.childNodes.flatMap((child) => inlineOf(child, format | own))
}

function textOnly(nodes: HtmlNode[]): InlineNode[] {
  return trimInline(
    nodes.flatMap((node) => inlineOf(node, 0)).filter((node): node is InlineNode => node.type !== 'image'),
  )
}

function listOf(node: Element): ListNode {
  const items = node.childNodes.filter((child) => isElement(child) && child.tagName === 'li') as Element[]
  const entries = items.flatMap((item, index) => {
    const isList = (child: HtmlNode): child is Element =>
      isElement(child) && (child.tagName === 'ul' || child.tagName === 'ol')
    const own = textOnly(item.childNodes.filter((child) => !isList(child)))
    const nested = item.childNodes.filter(isList).map((child) => listItem(index + 1, [listOf(child)]))
    return [...(own.length > 0 ? [listItem(index + 1, own)] : []), ...nested]
  })
  return list(node.tagName === 'ol' ? 'number' : 'bullet', entries)
}

function tableOf(node: Element) {
  return table(
    elementsIn(node, ['tr'], ['table']).map((line) =>
      row(
        elementsIn(line, ['td', 'th'], ['table']).map((box) =>
          cell(cellParagraphs(box), {
            isHeader: box.tagName === 'th',
            colSpan: Number(attribute(box, 'colspan')) || 1,
            rowSpan: Number(attribute(box, 'rowspan')) || 1,
          }),
        ),
      ),
    ),
  )
}

function cellParagraphs(box: Element) {
  const lines = elementsIn(box, ['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'], [])
  const all = lines.length > 0 ? lines.map((line) => textOnly(line.childNodes)) : [textOnly(box.childNodes)]
  return all.filter((inline) => inline.length > 0).map((inline) => paragraph(inline))
}

/** Elements of these names below `node`, none inside another or inside one of `closed`. */
function elementsIn(node: Element, names: readonly string[], closed: readonly string[]): Element[] {
  return node.childNodes.flatMap((child) => {
    if (!isElement(child) || closed.includes(child.tagName)) return []
    return names.includes(child.tagName) ? [child] : elementsIn(child, names, closed)
  })
}

function imagesIn(node: Element): string[] {
  return elementsIn(node, ['img'], []).flatMap((image) => attribute(image, 'src') ?? [])
}

/** Without the indent of full-width spaces at its beginning and whatever space is behind it. */
function trimInline(nodes: InlineNode[]): InlineNode[] {
  const isBlank = (node: InlineNode | undefined) =>
    node !== undefined && (node.type === 'linebreak' || node.text.trim() === '')
  const kept = [...nodes]
  while (isBlank(kept[0])) kept.shift()
  while (isBlank(kept.at(-1))) kept.pop()
  return kept.map((node, index) => {
    if (node.type === 'linebreak') return node
    const start = index === 0 ? node.text.trimStart() : node.text
    return { ...node, text: index === kept.length - 1 ? start.trimEnd() : start }
  })
}

function isElement(node: HtmlNode): node is Element {
  return 'tagName' in node
}

function attribute(node: Element, name: string): string | undefined {
  return node.attrs.find((attr) => attr.name === name)?.value
}
