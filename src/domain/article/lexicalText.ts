type LexicalNode = { type?: unknown; text?: unknown; children?: unknown; root?: unknown }

/** The characters of a Lexical editor state, one line for each block. Whatever is not such a state gives ''. */
export function lexicalText(state: unknown): string {
  const root = isNode(state) ? state.root : undefined
  return isNode(root) ? childrenOf(root).map(inlineText).join('\n') : ''
}

function inlineText(node: LexicalNode): string {
  if (typeof node.text === 'string') return node.text
  if (node.type === 'linebreak') return '\n'
  return childrenOf(node).map(inlineText).join('')
}

function childrenOf(node: LexicalNode): LexicalNode[] {
  return Array.isArray(node.children) ? node.children.filter(isNode) : []
}

function isNode(value: unknown): value is LexicalNode {
  return typeof value === 'object' && value !== null
}
