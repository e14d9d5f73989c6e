import { lexicalText } from '@/domain/article/lexical/lexicalText'
import type { BlockNode, ListNode } from '@/domain/article/lexical/nodes'

/** The lines that blocks show, in reading order. */
export function linesOf(blocks: readonly BlockNode[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return listLines(block)
    if (block.type === 'table') {
      const cells = block.children.flatMap((row) => row.children)
      return cells.flatMap((cell) => linesOf(cell.children)).filter((line) => line !== '')
    }
    return [lexicalText({ root: { children: [block] } })]
  })
}

function listLines(list: ListNode): string[] {
  return list.children.flatMap((item) => {
    const nested = item.children.flatMap((child) => (child.type === 'list' ? listLines(child) : []))
    return nested.length > 0 ? nested : [lexicalText({ root: { children: [item] } })]
  })
}

/** The same with what the lists print: `1. `, `• `, two spaces for each sub-level. */
export function markedLines(blocks: readonly BlockNode[]): string[] {
  return blocks.flatMap((block) => (block.type === 'list' ? marked(block, '') : linesOf([block])))
}

function marked(list: ListNode, indent: string): string[] {
  let number = list.start
  return list.children.flatMap((item) => {
    const nested = item.children.flatMap((child) =>
      child.type === 'list' ? marked(child, `${indent}  `) : [],
    )
    if (nested.length > 0) return nested
    const mark = list.listType === 'number' ? `${number++}.` : '•'
    return [`${indent}${mark} ${lexicalText({ root: { children: [item] } })}`]
  })
}
