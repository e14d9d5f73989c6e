/** The ids of the images in a Lexical text, each once, wherever they stand: also in lists and tables. */
export function imageIds(body: unknown): number[] {
  const ids = new Set<number>()
  collect(body, ids)
  return [...ids]
}

function collect(node: unknown, ids: Set<number>): void {
  if (Array.isArray(node)) for (const child of node) collect(child, ids)
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return
  if ('type' in node && node.type === 'upload' && 'value' in node) {
    const { value } = node
    const id = Number(typeof value === 'object' && value !== null && 'id' in value ? value.id : value)
    // What is no number at all is for Payload's own validation to refuse.
    if (Number.isSafeInteger(id)) ids.add(id)
  }
  if ('root' in node) collect(node.root, ids)
  if ('children' in node) collect(node.children, ids)
}
