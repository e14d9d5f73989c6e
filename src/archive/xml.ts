export type XmlPart = string | number | undefined | XmlElement | readonly XmlElement[]
/** Name, then what is in it; an element without content is left out. */
export type XmlElement = readonly [name: string, content: XmlPart]

/** A document of elements and text alone, indented, in UTF-8. */
export function xmlDocument(root: XmlElement): Buffer {
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '')}`)
}

function element([name, content]: XmlElement, indent: string): string {
  if (content === undefined || content === '') return ''
  if (typeof content === 'string' || typeof content === 'number')
    return `${indent}<${name}>${escaped(String(content))}</${name}>\n`
  const inner = listOf(content).map((child) => element(child, `${indent}  `))
  return `${indent}<${name}>\n${inner.join('')}${indent}</${name}>\n`
}

function listOf(content: XmlElement | readonly XmlElement[]): readonly XmlElement[] {
  return isElement(content) ? [content] : content
}

const isElement = (content: XmlElement | readonly XmlElement[]): content is XmlElement =>
  typeof content[0] === 'string'

function escaped(text: string): string {
  return text
    .replace(UNSTORABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;')
}

// eslint-disable-next-line no-control-regex
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
