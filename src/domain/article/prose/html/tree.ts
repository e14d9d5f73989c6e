import type { DefaultTreeAdapterTypes } from 'parse5'

export type HtmlParent = DefaultTreeAdapterTypes.ParentNode
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode
export type HtmlElement = DefaultTreeAdapterTypes.Element

export function isElement(node: HtmlNode | undefined): node is HtmlElement {
  return node !== undefined && 'tagName' in node
}

export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value
}

/** Classes of the importer's own, which no page has by chance. */
export const TITLE_CLASS = 'jianbao-title'
export const MARK_CLASS = 'jianbao-mark'

/** Never shown, and no text of the page. */
export const SILENT: ReadonlySet<string> = new Set([
  'head',
  'link',
  'meta',
  'noscript',
  'o:smarttagtype',
  'script',
  'style',
  'template',
  'title',
  'xml',
])

/** The characters below a node, those of scripts and style sheets aside. */
export function textOf(node: HtmlNode | HtmlParent): string {
  const parts: string[] = []
  const rest: (HtmlNode | HtmlParent)[] = [node]
  for (let next = rest.pop(); next; next = rest.pop()) {
    if ('value' in next) parts.push(next.value)
    if ('tagName' in next && SILENT.has(next.tagName)) continue
    if ('childNodes' in next)
      for (let at = next.childNodes.length - 1; at >= 0; at -= 1) push(rest, next.childNodes[at])
  }
  return parts.join('')
}

function push<T>(list: T[], item: T | undefined): void {
  if (item !== undefined) list.push(item)
}
