import { blocksOf } from './blocksOf'
import type { FoundPicture, ProseReport } from './html/report'
import type { BlockNode, InlineNode } from '../lexical/nodes'
import { readProse } from './readProse'

export type Pasted = {
  blocks: BlockNode[]
  /** The one line there is, where it is text and nothing else: it joins the sentence it is pasted into. */
  inline: InlineNode[] | undefined
  images: number
  report: ProseReport
}

/**
 * The HTML of a clipboard as blocks of an article, and what of it stayed out. Pure, and linear in time.
 *
 * @param picture gives the node for a picture; without it every picture is left out and named
 */
export function pastedBlocks(
  clipboard: string,
  picture: (found: FoundPicture) => BlockNode | undefined = () => undefined,
): Pasted {
  const { pieces, report } = readProse(clipboard, { picture })
  const blocks = blocksOf(pieces)
  const [only, ...others] = blocks
  const inline = only?.type === 'paragraph' && others.length === 0 ? only.children : undefined
  return { blocks, inline, images: report.pictures.length, report }
}
