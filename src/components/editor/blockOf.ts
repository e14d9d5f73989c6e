import type { LexicalNode, NodeKey } from '@payloadcms/richtext-lexical/lexical'

/** The block of the text in which a node stands: a paragraph, a whole list, a whole table. */
export function $blockOf(node: LexicalNode | null | undefined): NodeKey | undefined {
  return node?.getTopLevelElement()?.getKey()
}
