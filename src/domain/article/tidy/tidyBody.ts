import type { Edit } from './edit'
import { textBetween } from './edit'
import { tidyText, tidyWith } from './tidyText'

type Node = { type?: unknown; text?: unknown; children?: Node[]; [property: string]: unknown }

/** What would become of one paragraph, heading, list item, cell or caption. `after` is undefined where it goes away. */
export type TidyChange = { before: string; after: string | undefined }

export type Tidied<State> = { state: State; changes: TidyChange[] }

/**
 * A Lexical editor state set as the office sets text: 自动排版. Letters, digits and Han stay, in their order; so do
 * titles, which are no part of it. What is shown as `changes` is exactly what `state` holds.
 */
export function tidyBody<State extends { root: object }>(state: State): Tidied<State> {
  const changes: TidyChange[] = []
  const root = tidyNode(state.root as Node, changes)
  const children = (root.children ?? []).filter((node) => {
    if (!isEmptyParagraph(node)) return true
    changes.push({ before: '', after: undefined })
    return false
  })
  if (children.length === 0 && root.children?.length) {
    // An editor without any block cannot be typed into.
    changes.pop()
    children.push(root.children[0] as Node)
  }
  return changes.length === 0
    ? { state, changes }
    : { state: { ...state, root: { ...root, children } }, changes }
}

function tidyNode(node: Node, changes: TidyChange[]): Node {
  const captioned = tidyCaption(node, changes)
  if (!captioned.children) return captioned
  const isProse = captioned.children.some(isText)
  const children = isProse ? tidyInline(captioned.children, changes) : captioned.children
  return { ...captioned, children: children.map((child) => tidyNode(child, changes)) }
}

/** The text of neighbouring runs is one text: a quote may open in a bold run and close behind it. */
function tidyInline(nodes: Node[], changes: TidyChange[]): Node[] {
  let current = nodes
  const before = textOf(nodes)
  const after = tidyWith(before, (edits) => {
    current = applyToNodes(current, edits)
    return textOf(current)
  })
  if (after !== before) changes.push({ before: shown(before), after: shown(after) })
  return current
}

function applyToNodes(nodes: Node[], edits: readonly Edit[]): Node[] {
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

function tidyCaption(node: Node, changes: TidyChange[]): Node {
  const fields = node.type === 'upload' ? (node['fields'] as { caption?: unknown } | undefined) : undefined
  if (typeof fields?.caption !== 'string') return node
  const caption = tidyText(fields.caption)
  if (caption === fields.caption) return node
  changes.push({ before: fields.caption, after: caption })
  return { ...node, fields: { ...fields, caption } }
}

function isText(node: Node): node is Node & { text: string } {
  return typeof node.text === 'string'
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => (isText(node) ? node.text : node.type === 'linebreak' ? '\n' : '\uFFFC'))
    .join('')
}

function shown(text: string): string {
  return text.replaceAll('\uFFFC', '')
}

function isEmptyParagraph(node: Node): boolean {
  return node.type === 'paragraph' && (node.children ?? []).every((child) => child.type === 'linebreak')
}
