import { plainCharacters } from '@/domain/text/plainCharacters'
import { type Run } from './issueView'
import { BOLD, ITALIC } from '@/domain/article/lexical/nodes'
import type { ParsedNode } from '@/domain/article/lexical/parsedBody'

/** The styled text of a node and all inside it, cut at line breaks. */
export function linesOf(node: ParsedNode, warnings: string[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runsOf(node, warnings)) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    })
  }
  return lines
}

function runsOf(node: ParsedNode, warnings: string[]): Run[] {
  return (node.children ?? []).flatMap((child): Run[] => {
    if (child.type === 'linebreak') return [{ text: '\n' }]
    if (child.type === 'tab') return [{ text: ' ' }]
    if (typeof child['text'] === 'string')
      return [textRun(child['text'], Number(child['format']) || 0, warnings)]
    if (child.children) return runsOf(child, warnings)
    warnings.push(`正文中有无法印出的内容（${child.type}），请检查预览。`)
    return []
  })
}

function textRun(stored: string, format: number, warnings: string[]): Run {
  const text = plainCharacters(stored)
  if (format & ~(BOLD | ITALIC)) warnings.push('正文中的下划线、删除线、上下标等格式不印出，只印文字。')
  if (format & BOLD) return { text, emphasis: 'bold' }
  if (format & ITALIC) return { text, emphasis: 'italic' }
  return { text }
}
