/** Everything of the standard's is in this namespace (GB/T 33190-2016, 7.3); programs look for this prefix. */
const NAMESPACE = 'http://www.ofdspec.org/2016'

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

/** An element as XML. `content` is XML; text goes through `escaped`. An attribute that is undefined is left out. */
export function element(
  name: string,
  attributes: Attributes = {},
  content: string | readonly string[] = '',
): string {
  const inner = typeof content === 'string' ? content : content.join('')
  const opening = `ofd:${name}${written(attributes)}`
  return inner === '' ? `<${opening}/>` : `<${opening}>${inner}</ofd:${name}>`
}

/** A whole file. */
export function xmlFile(name: string, attributes: Attributes, content: readonly string[]): Buffer {
  const root = element(name, { 'xmlns:ofd': NAMESPACE, ...attributes }, content)
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`)
}

function written(attributes: Attributes): string {
  let text = ''
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) text += ` ${name}="${escaped(String(value))}"`
  return text
}

/** Text as it stands in XML, without what XML 1.0 cannot hold at all. */
export function escaped(text: string): string {
  return /[&<>"\n\r\t]|[^\u0020-\ud7ff\ue000-\ufffd]/.test(text)
    ? text.replace(UNSTORABLE, '').replace(SPECIAL, entity)
    : text
}

const SPECIAL = /[&<>"\n\r\t]/g
// eslint-disable-next-line no-control-regex
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const entity = (character: string): string => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`
