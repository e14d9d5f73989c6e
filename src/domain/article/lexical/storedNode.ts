/** A node of an editor state as it was found, of which nothing is certain: what reads all kinds alike reads these. */
export type StoredNode = { type?: unknown; text?: unknown; children?: unknown; [property: string]: unknown }

export function isStoredNode(value: unknown): value is StoredNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The root of an editor state; undefined for whatever is none. */
export function rootOf(state: unknown): StoredNode | undefined {
  const root = isStoredNode(state) ? state['root'] : undefined
  return isStoredNode(root) ? root : undefined
}

export function childrenOf(node: StoredNode): StoredNode[] {
  return Array.isArray(node.children) ? node.children.filter(isStoredNode) : []
}

export function isText(node: StoredNode): node is StoredNode & { text: string } {
  return typeof node.text === 'string'
}

export function isLineBreak(node: StoredNode): boolean {
  return node.type === 'linebreak'
}

export function isUpload(node: StoredNode): boolean {
  return node.type === 'upload'
}
