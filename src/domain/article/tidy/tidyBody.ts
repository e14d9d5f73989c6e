import type { Edit } from './edit'
import { textBetween } from './edit'
import {
  childrenOf,
  isLineBreak,
  isStoredNode,
  isText,
  isUpload,
  type StoredNode,
} from '../lexical/storedNode'
import { tidyText, tidyWith } from './tidyText'

/** What would become of one paragraph, heading, list item, cell or caption. `after` is undefined where it goes away. */
export type TidyChange = { before: string; after: string | undefined }

export type Tidied<State> = { state: State; changes: TidyChange[] }

/**
 * A Lexical editor state set as the office sets text: 自动排版. Letters, digits and Han stay, in their order; so do
 * titles, which are no part of it. What is shown as `changes` is exactly what `state` holds.
 */
export function tidyBody<State extends { root: object }>(state: State): Tidied<State> {
  const changes: TidyChange[] = []
  const root = tidyNode({ ...state.root }, changes)
  const blocks = childrenOf(root)
  const children = blocks.filter((node) => {
    if (!isEmptyParagraph(node)) return true
    changes.push({ before: '', after: undefined })
    return false
  })
  const [first] = blocks
  if (first && children.length === 0) {
    // An editor without any block cannot be typed into.
    changes.pop()
    children.push(first)
  }
  return changes.length === 0
    ? { state, changes }
    : { state: { ...state, root: { ...root, children } }, changes }
}

function tidyNode(node: StoredNode, changes: TidyChange[]): StoredNode {
  const captioned = tidyCaption(node, changes)
  if (!captioned.children) return captioned
  const found = childrenOf(captioned)
  const children = found.some(isText) ? tidyInline(found, changes) : found
  return { ...captioned, children: children.map((child) => tidyNode(child, changes)) }
}

/** The text of neighbouring runs is one text: a quote may open in a bold run and close behind it. */
function tidyInline(nodes: StoredNode[], changes: TidyChange[]): StoredNode[] {
  let current = nodes
  const before = textOf(nodes)
  const after = tidyWith(before, (edits) => {
    current = applyToNodes(current, edits)
    return textOf(current)
  })
  if (after !== before) changes.push({ before: shown(before), after: shown(after) })
  return current
}

function applyToNodes(nodes: StoredNode[], edits: readonly Edit[]): StoredNode[] {
  const text = textOf(nodes)
  let at = 0
  return nodes.flatMap((node) => {
    const from = at
    at += textOf([node]).length
    if (!isText(node)) return [node]
    const kept = textBetween({ text, from, to: at }, edits)
    return kept === '' ? [] : [node.text === kept ? node : { ...node, text: kept }]
  })
}

function tidyCaption(node: StoredNode, changes: TidyChange[]): StoredNode {
  const fields = isUpload(node) ? node['fields'] : undefined
  const before = isStoredNode(fields) ? fields['caption'] : undefined
  if (typeof before !== 'string' || !isStoredNode(fields)) return node
  const caption = tidyText(before)
  if (caption === before) return node
  changes.push({ before, after: caption })
  return { ...node, fields: { ...fields, caption } }
}

function textOf(nodes: readonly StoredNode[]): string {
  return nodes.map((node) => (isText(node) ? node.text : isLineBreak(node) ? '\n' : '\uFFFC')).join('')
}

function shown(text: string): string {
  return text.replaceAll('\uFFFC', '')
}

function isEmptyParagraph(node: StoredNode): boolean {
  return node.type === 'paragraph' && childrenOf(node).every(isLineBreak)
}
