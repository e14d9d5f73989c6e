import { childrenOf, isLineBreak, isText, rootOf, type StoredNode } from './storedNode'

/** The characters of a Lexical editor state, one line for each block. Whatever is not such a state gives ''. */
export function lexicalText(state: unknown): string {
  const root = rootOf(state)
  return root ? childrenOf(root).map(inlineText).join('\n') : ''
}

function inlineText(node: StoredNode): string {
  if (isText(node)) return node.text
  if (isLineBreak(node)) return '\n'
  return childrenOf(node).map(inlineText).join('')
}
