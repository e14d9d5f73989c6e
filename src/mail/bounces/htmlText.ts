import { parseTree, TooTangled } from '@/domain/article/prose/html/parseTree'
import { attribute, isElement, isText, SILENT, type HtmlNode } from '@/domain/article/prose/html/tree'

const BREAKS: ReadonlySet<string> = new Set([
  'br',
  'p',
  'div',
  'tr',
  'li',
  'table',
  'h1',
  'h2',
  'h3',
  'hr',
  'pre',
])

/** What a page says, a line for each block, without what it quotes; '' for one that is built to take for ever. */
export function htmlText(html: string): string {
  try {
    const parts: string[] = []
    for (const node of parseTree(html).childNodes) read(node, parts)
    return parts.join('')
  } catch (error) {
    if (error instanceof TooTangled) return ''
    throw error
  }
}

function read(node: HtmlNode, parts: string[]): void {
  if (isText(node)) parts.push(node.value)
  if (!isElement(node) || SILENT.has(node.tagName) || isQuotation(node)) return
  const isBlock = BREAKS.has(node.tagName)
  if (isBlock) parts.push('\n')
  // parseTree refuses what is nested deeper than browsers go.
  for (const child of node.childNodes) read(child, parts)
  if (isBlock) parts.push('\n')
}

function isQuotation(node: Parameters<typeof attribute>[0]): boolean {
  return node.tagName === 'blockquote' || /\bgmail_quote\b/.test(attribute(node, 'class') ?? '')
}
