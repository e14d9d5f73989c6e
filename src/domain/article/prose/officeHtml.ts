import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'

type Parent = DefaultTreeAdapterTypes.ParentNode
type HtmlNode = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

export type CleanHtml = {
  html: string
  /** Images that were in it; their bytes are not, and files on the writer's disk cannot be read from here. */
  images: number
}

const DROPPED = new Set([
  'style',
  'script',
  'xml',
  'title',
  'meta',
  'link',
  'head',
  'noscript',
  'o:smarttagtype',
])
// 一、（一） 1、 written by Word's own numbering belong to the text: the brief prints them so.
const LEVEL_MARK = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/
const NUMBER_MARK = /^\s*[（(]?(?:\d+|[a-z]|[ivx]+)[.、)）．]/i

/**
 * The HTML that Word, WPS or a browser puts on the clipboard, as plain paragraphs, headings, lists, tables, bold and
 * italic: no fonts, no conditional comments, list marks become lists.
 */
export function officeHtml(clipboard: string): CleanHtml {
  const document = parse(clipboard)
  const found = { images: 0 }
  clean(document, found)
  gatherLists(document)
  return { html: serialize(bodyOf(document)), images: found.images }
}

function clean(parent: Parent, found: { images: number }): void {
  parent.childNodes = parent.childNodes.flatMap((node): HtmlNode[] => {
    if (node.nodeName === '#comment') return []
    if (!isElement(node)) return [unwrapped(node)]
    if (DROPPED.has(node.tagName) && node.tagName !== 'head') return []
    if (node.tagName === 'img' || node.tagName === 'v:imagedata') {
      found.images += 1
      return []
    }
    if (/display:\s*none|mso-hide:\s*all/i.test(styleOf(node))) return []
    clean(node, found)
    return [formatted(node)]
  })
}

/** Word breaks the lines of its source where it likes; between Han that is nothing, elsewhere a space. */
function unwrapped(node: HtmlNode): HtmlNode {
  if (node.nodeName !== '#text' || !('value' in node)) return node
  const value = node.value
    .replace(
      /(?<=[\p{Script=Han}，。；：？！、）”])\s*[\r\n]+\s*|\s*[\r\n]+\s*(?=[\p{Script=Han}，。；：？！、（“])/gu,
      '',
    )
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replaceAll('\u00A0', ' ')
  return { ...node, value }
}

/** Bold and italic said by a style, as elements; and bold taken back by one. */
function formatted(node: Element): Element {
  const style = styleOf(node)
  const weight = /(?:^|;)\s*font-weight:\s*(\w+)/i.exec(style)?.[1]
  if ((node.tagName === 'b' || node.tagName === 'strong') && (weight === 'normal' || weight === '400')) {
    return renamed(node, 'span')
  }
  if (node.tagName !== 'span') return node
  if (weight && /^(bold|bolder|[6-9]00)$/i.test(weight)) return renamed(node, 'b')
  return node
}

/** Word writes a list as paragraphs that only look like one: neighbours with a mark become `ul` or `ol`. */
function gatherLists(parent: Parent): void {
  const children: HtmlNode[] = []
  let open: Element | undefined
  for (const node of parent.childNodes) {
    const mark = isElement(node) ? takeMark(node) : undefined
    if (mark && isElement(node)) {
      const tagName = NUMBER_MARK.test(mark) ? 'ol' : 'ul'
      if (open?.tagName !== tagName) {
        open = { ...renamed(node, tagName), attrs: [], childNodes: [] }
        children.push(open)
      }
      open.childNodes.push(renamed(node, 'li'))
      continue
    }
    const isBlank = !isElement(node) && 'value' in node && node.value.trim() === ''
    if (!isBlank) open = undefined
    if (isElement(node)) gatherLists(node)
    children.push(node)
  }
  parent.childNodes = children
}

/** The list mark of a paragraph, taken out of it; a mark of level stays and makes no list. */
function takeMark(paragraph: Element): string | undefined {
  if (paragraph.tagName !== 'p') return undefined
  const holder = findIgnored(paragraph)
  if (!holder) return undefined
  const mark = textOf(holder)
  if (LEVEL_MARK.test(mark)) {
    holder.childNodes = []
    const text: DefaultTreeAdapterTypes.TextNode = {
      nodeName: '#text',
      parentNode: holder,
      value: mark.trim(),
    }
    holder.childNodes.push(text)
    return undefined
  }
  holder.childNodes = []
  return mark
}

function findIgnored(node: Element): Element | undefined {
  for (const child of node.childNodes) {
    if (!isElement(child)) continue
    if (/mso-list:\s*ignore/i.test(styleOf(child))) return child
    const found = findIgnored(child)
    if (found) return found
  }
  return undefined
}

function bodyOf(document: Parent): Parent {
  const html = document.childNodes.find((node) => isElement(node) && node.tagName === 'html')
  const body =
    html && isElement(html) && html.childNodes.find((node) => isElement(node) && node.tagName === 'body')
  return body && isElement(body) ? body : document
}

function renamed(node: Element, tagName: string): Element {
  return { ...node, tagName, nodeName: tagName }
}

function textOf(node: HtmlNode): string {
  if ('value' in node) return node.value
  return isElement(node) ? node.childNodes.map(textOf).join('') : ''
}

function styleOf(node: Element): string {
  return node.attrs.find(({ name }) => name === 'style')?.value ?? ''
}

function isElement(node: HtmlNode | undefined): node is Element {
  return node !== undefined && 'tagName' in node
}
