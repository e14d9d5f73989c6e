import { DOMParser, XMLSerializer } from '@xmldom/xmldom'
import { refused } from '../refuse'

/** @throws RuleError invalid, where it is no XML */
export function parseXml(source: string): Document {
  const fail = () => {
    throw refused('damaged')
  }
  const errorHandler = { warning: () => undefined, error: fail, fatalError: fail }
  const document = new DOMParser({ errorHandler }).parseFromString(source, 'text/xml')
  return rootOf(document) ? document : fail()
}

export function serializeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document)
}

/** Its types promise a root that an empty source has not. */
function rootOf(document: Document | undefined): Element | null | undefined {
  return document?.documentElement
}

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1
}

/** Names are local: producers choose their prefixes. */
export function childrenOf(element: Node, name?: string): Element[] {
  const children: Element[] = []
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (isElement(child) && (name === undefined || child.localName === name)) children.push(child)
  }
  return children
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element && childrenOf(element, name)[0]
}

/** All below of these names, in the document's order; none inside another where `outermost` is asked for. */
export function within(root: Node, names: readonly string[], { outermost = false } = {}): Element[] {
  const found: Element[] = []
  const rest: Node[] = [root]
  for (let next = rest.pop(); next; next = rest.pop()) {
    if (next !== root && isElement(next) && names.includes(next.localName)) {
      found.push(next)
      if (outermost) continue
    }
    rest.push(...childrenOf(next).reverse())
  }
  return found
}

export function attributeOf(element: Element | undefined, name: string): string | undefined {
  for (let at = 0; element && at < element.attributes.length; at += 1) {
    const attribute = element.attributes.item(at)
    if (attribute && attribute.localName === name) return attribute.value
  }
  return undefined
}

/** `<name val="…"/>` below an element: what it says. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  return attributeOf(childOf(element, name), 'val')
}

/** `<b/>`, `<b val="0"/>`: on, off, or nothing said. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const found = childOf(element, name)
  return found && !/^(?:0|false|off)$/.test(attributeOf(found, 'val') ?? '')
}

export function hasAround(element: Node, names: readonly string[]): boolean {
  for (let at = element.parentNode; at; at = at.parentNode) {
    if (isElement(at) && names.includes(at.localName)) return true
  }
  return false
}

/** An element of Word's own namespace, by the prefix that the document uses. */
export function createWord(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
): Element {
  const { namespaceURI, prefix } = document.documentElement
  const qualified = (local: string) => (prefix ? `${prefix}:${local}` : local)
  const element = document.createElementNS(namespaceURI, qualified(name))
  for (const [key, value] of Object.entries(attributes))
    element.setAttributeNS(namespaceURI, qualified(key), value)
  return element
}

/** A run of text. */
export function createRun(document: Document, text: string, styleId?: string): Element {
  const run = createWord(document, 'r')
  if (styleId) {
    const properties = run.appendChild(createWord(document, 'rPr'))
    properties.appendChild(createWord(document, 'rStyle', { val: styleId }))
  }
  const content = createWord(document, 't')
  content.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve')
  content.appendChild(document.createTextNode(text))
  run.appendChild(content)
  return run
}
