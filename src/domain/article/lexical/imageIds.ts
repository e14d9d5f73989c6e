import { childrenOf, isStoredNode, isUpload, rootOf, type StoredNode } from './storedNode'

/** The ids of the images in a Lexical state, each once, wherever they stand: also in lists and tables. */
export function imageIds(state: unknown): number[] {
  const root = rootOf(state)
  // What is no number at all is for Payload's own validation to refuse.
  return root ? [...new Set(imagesIn(root))].filter(Number.isSafeInteger) : []
}

function imagesIn(node: StoredNode): number[] {
  const value = node['value']
  const own = isUpload(node) ? [Number(isStoredNode(value) ? value['id'] : value)] : []
  return [...own, ...childrenOf(node).flatMap(imagesIn)]
}
