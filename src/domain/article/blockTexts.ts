import { lexicalText } from './lexical/lexicalText'

/** The text of each block of a Lexical editor state, without line breaks; [] for what is no such state. */
export function blockTexts(state: unknown): string[] {
  return blocksOf(state).map((block) => lexicalText({ root: { children: [block] } }).replaceAll('\n', ''))
}

function blocksOf(state: unknown): unknown[] {
  if (!hasKey(state, 'root') || !hasKey(state.root, 'children')) return []
  return Array.isArray(state.root.children) ? state.root.children : []
}

function hasKey<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && key in value
}
