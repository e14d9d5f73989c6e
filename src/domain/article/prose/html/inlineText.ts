import { type InlineNode, text } from '../../lexical/nodes'
import { plainCharacters } from '../../../text/plainCharacters'

/** Text of one line in one face; `keeps` its spaces as they are, or they flow as HTML's do. */
export type Chunk = { text: string; format: number; keeps: boolean } | 'break'

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF“”‘’—…·]/u
const PARTS = /[ \t\r\n\f]+|[^ \t\r\n\f]+/g

/**
 * The text of a line as a browser shows it: runs of spaces are one, and none at either end, where full-width spaces and
 * fixed ones are the indent. Programs break the lines of their source where they like: beside Han that is nothing.
 */
export function inlineText(chunks: readonly Chunk[]): InlineNode[] {
  const nodes: InlineNode[] = []
  let space: '' | ' ' | '\n' = ''
  let last = ''
  const write = (value: string, format: number) => {
    const node = nodes.at(-1)
    if (node?.type === 'text' && node.format === format) node.text += value
    else nodes.push(text(value, format))
    last = value.slice(-2)
  }
  for (const chunk of chunks) {
    if (chunk === 'break') {
      nodes.push({ type: 'linebreak', version: 1 })
      space = last = ''
      continue
    }
    const characters = plainCharacters(chunk.text)
    for (const part of chunk.keeps ? [characters] : (characters.match(PARTS) ?? [])) {
      if (part === '') continue
      if (!chunk.keeps && part.trim() === '' && /^[ \t\r\n\f]/.test(part)) {
        space = space === '\n' || /[\r\n]/.test(part) ? '\n' : ' '
        continue
      }
      const isNothing = space === '\n' && (WIDE.test(last.slice(-1)) || WIDE.test(part.slice(0, 1)))
      if (space !== '' && last !== '' && !isNothing) write(' ', chunk.format)
      space = ''
      write(part.replace(/[\u00A0\t\r\n]/g, ' '), chunk.format)
    }
  }
  return trimmed(nodes)
}

function trimmed(nodes: InlineNode[]): InlineNode[] {
  const isBlank = (node: InlineNode | undefined) =>
    node !== undefined && (node.type === 'linebreak' || node.text.trim() === '')
  const from = nodes.findIndex((node) => !isBlank(node))
  if (from < 0) return []
  const to = nodes.findLastIndex((node) => !isBlank(node))
  const kept = nodes.slice(from, to + 1)
  return kept.map((node, index) => {
    if (node.type === 'linebreak') return node
    const start = index === 0 ? node.text.trimStart() : node.text
    return { ...node, text: index === kept.length - 1 ? start.trimEnd() : start }
  })
}
