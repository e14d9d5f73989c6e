import { $isElementNode, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'

/** The block of text above or below, past empty paragraphs; nothing at the text's end. */
export function $blockBeside(node: LexicalNode, side: 'above' | 'below'): LexicalNode | undefined {
  const next = (from: LexicalNode) => (side === 'above' ? from.getPreviousSibling() : from.getNextSibling())
  let beside = next(node)
  while (beside && $isElementNode(beside) && beside.getTextContent().trim() === '') beside = next(beside)
  return beside ?? undefined
}
