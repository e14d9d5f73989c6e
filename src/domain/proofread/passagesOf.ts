import {
  childrenOf,
  isLineBreak,
  isStoredNode,
  isText,
  isUpload,
  rootOf,
  type StoredNode,
} from '../article/lexical/storedNode'
import type { Passage } from './finding'

/** The passages of a Lexical editor state, block by block; [] for what is no such state. */
export function passagesOf(state: unknown): Passage[] {
  const root = rootOf(state)
  if (!root) return []
  return childrenOf(root).flatMap((block, paragraph) => {
    const texts: Passage[] = []
    let offset = 0
    const walk = (node: StoredNode): void => {
      const children = childrenOf(node)
      const runs = children.filter((child) => isText(child) || isLineBreak(child))
      if (runs.length > 0) {
        // A line break is no character of the block: the lines are passages of their own.
        for (const text of lineTexts(runs)) {
          if (text !== '') texts.push({ paragraph, offset, text })
          offset += text.length
        }
      }
      for (const child of children) if (!isText(child) && !isLineBreak(child)) walk(child)
    }
    if (isUpload(block)) return captionOf(block, paragraph)
    walk(block)
    return texts
  })
}

function lineTexts(runs: readonly StoredNode[]): string[] {
  return runs
    .map((run) => (isText(run) ? run.text : '\n'))
    .join('')
    .split('\n')
}

function captionOf(block: StoredNode, paragraph: number): Passage[] {
  const fields = block['fields']
  const caption = isStoredNode(fields) ? fields['caption'] : undefined
  return typeof caption === 'string' && caption !== ''
    ? [{ paragraph, offset: 0, text: caption, isCaption: true }]
    : []
}
