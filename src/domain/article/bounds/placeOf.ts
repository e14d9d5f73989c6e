import { isStoredNode } from '../lexical/storedNode'

const KINDS: Record<string, readonly [before: string, after: string]> = {
  table: ['第 ', ' 个表格'],
  upload: ['第 ', ' 张图片'],
  list: ['第 ', ' 个列表'],
}
const PARAGRAPH = ['第 ', ' 段'] as const

/** Where in a body the block of this index stands, as a person counts: 正文第 3 段, 正文第 1 个表格. */
export function placeOf(blocks: readonly unknown[], index: number): string {
  const [before, after] = kindOf(blocks[index])
  const number = blocks.slice(0, index + 1).filter((block) => kindOf(block)[1] === after).length
  return `正文${before}${number}${after}`
}

function kindOf(block: unknown): readonly [before: string, after: string] {
  const type = isStoredNode(block) && typeof block.type === 'string' ? block.type : ''
  return (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined) ?? PARAGRAPH
}
