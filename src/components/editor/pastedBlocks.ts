import { blocksOf } from '@/domain/article/prose/blocksOf'
import type { BlockNode } from '@/domain/article/prose/nodes'
import { officeHtml } from '@/domain/article/prose/officeHtml'
import { piecesOf } from '@/domain/article/prose/pieces'

/** The HTML of a clipboard as blocks of an article. An image in it has no bytes here, and is only counted. */
export function pastedBlocks(clipboard: string): { blocks: BlockNode[]; images: number } {
  const { html, images } = officeHtml(clipboard)
  return { blocks: blocksOf(piecesOf(html, () => '')), images }
}
