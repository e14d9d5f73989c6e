/** The ids of the images in a Lexical state, each once, wherever they stand: also in lists and tables. */
export function imageIds(state: unknown): number[] {
  const root = isNode(state) ? state.root : undefined
  // What is no number at all is for Payload's own validation to refuse.
  return [...new Set(imagesIn(root))].filter(Number.isSafeInteger)
}

type Node = { type?: unknown; value?: unknown; children?: unknown; root?: unknown; id?: unknown }

function imagesIn(node: unknown): number[] {
  if (!isNode(node)) return []
  const own = node.type === 'upload' ? [Number(isNode(node.value) ? node.value.id : node.value)] : []
  return [...own, ...(Array.isArray(node.children) ? node.children.flatMap(imagesIn) : [])]
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}
