import { childrenOf, isText, rootOf, type StoredNode } from '../article/lexical/storedNode'

/**
 * The editor state with `insert` in the place of a passage of one block; undefined when the passage does not read
 * `text` any more. The insertion takes the format of the first character it replaces.
 */
export function adopt<State extends { root: object }>(
  state: State,
  { paragraph, from, text, insert }: { paragraph: number; from: number; text: string; insert: string },
): State | undefined {
  const root = rootOf(state)
  const block = root && childrenOf(root)[paragraph]
  if (!root || !block || textOf(block).slice(from, from + text.length) !== text) return undefined
  const children = childrenOf(root).map((node, index) =>
    index === paragraph ? replaced(node, { from, to: from + text.length, insert }) : node,
  )
  return { ...state, root: { ...root, children } }
}

function replaced(block: StoredNode, edit: { from: number; to: number; insert: string }): StoredNode {
  let at = 0
  let isDone = false
  const walk = (node: StoredNode): StoredNode => {
    if (isText(node)) {
      const start = at
      at += node.text.length
      const from = Math.max(0, edit.from - start)
      const to = Math.min(node.text.length, edit.to - start)
      if (from >= to) return node
      const insert = isDone ? '' : edit.insert
      isDone = true
      return { ...node, text: node.text.slice(0, from) + insert + node.text.slice(to) }
    }
    if (!node.children) return node
    const children = childrenOf(node).map(walk)
    return { ...node, children: children.filter((child) => !isText(child) || child.text !== '') }
  }
  return walk(block)
}

/** As `passagesOf` counts: without line breaks. */
function textOf(node: StoredNode): string {
  return isText(node) ? node.text : childrenOf(node).map(textOf).join('')
}
