import { $isRootNode, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'

/**
 * The block of the text in which a node stands: a paragraph, a whole list, a whole table. Lexical's own top-level element
 * stops inside a table's cell, which is a root to it.
 */
export function $blockOf(node: LexicalNode | null | undefined): LexicalNode | undefined {
  return node?.getParents().at(-2) ?? (node && $isRootNode(node.getParent()) ? node : undefined)
}
