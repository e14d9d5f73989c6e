import { isBlank } from '@/domain/text/isBlank'
import { type Block, type Run } from './issueView'

const runsText = (runs: readonly Run[]): string => runs.map((run) => run.text).join('')

/** The printed text of each paragraph, caption, list item and table row, in reading order. */
export function blockTexts(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
        return [runsText(block.runs)]
      case 'image':
        return block.caption ? [block.caption] : []
      case 'list':
        return block.items.map((item) => runsText(item.runs))
      case 'table':
        return block.rows.map((row) =>
          row.cells.map((cell) => cell.paragraphs.map(runsText).join('')).join('\t'),
        )
    }
  })
}

/** The article as plain text, a paragraph a line. */
export function blocksToText(blocks: readonly Block[]): string {
  return blockTexts(blocks)
    .filter((text) => !isBlank(text))
    .join('\n')
}
