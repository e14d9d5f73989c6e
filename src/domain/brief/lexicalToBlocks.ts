import { isBlank } from '@/domain/text/isBlank'
import { z } from 'zod'
import { meantSpaces, meantTitleSpaces } from '@/domain/text/meantSpaces'
import { plainCharacters } from '@/domain/text/plainCharacters'
import { bodySchema, type ParsedNode } from '@/domain/article/lexical/parsedBody'
import { linesOf } from './runs'
import { type Block, type ListBlock, type Run, type TableBlock, type TableCell } from './issueView'

/** What the body held that cannot be printed, in Chinese, for the office to read before publishing. */
export type Converted = { blocks: Block[]; warnings: string[] }

const LEVELS: Record<string, 1 | 2 | 3 | 4> = { h1: 1, h2: 1, h3: 2, h4: 3, h5: 4, h6: 4 }

/**
 * Payload's rich text as blocks of a brief. Nothing is dropped unsaid: the text of a node this does not know
 * is kept as a paragraph, and what has no text is named in the warnings.
 *
 * @param body editor state as stored; null and undefined are an empty body
 * @throws ZodError when it is no editor state at all
 */
export function convertRichText(body: unknown): Converted {
  if (body === null || body === undefined) return { blocks: [], warnings: [] }
  const { root } = bodySchema.parse(body)
  const warnings: string[] = []
  const blocks = (root.children ?? []).flatMap((node) => blocksOf(node, warnings))
  return { blocks, warnings: [...new Set(warnings)] }
}

export function lexicalToBlocks(body: unknown): Block[] {
  return convertRichText(body).blocks
}

function blocksOf(node: ParsedNode, warnings: string[]): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphs(node, warnings, {})
    case 'heading':
      return paragraphs(node, warnings, { level: LEVELS[String(node['tag'])] })
    case 'list':
      return [{ type: 'list', items: listItems(node, 0, warnings) }]
    case 'table':
      return [table(node, warnings)]
    case 'upload':
      return image(node, warnings)
    case 'horizontalrule':
      warnings.push('正文中的分隔线不印出。')
      return []
    default:
      return unknownBlock(node, warnings)
  }
}

function unknownBlock(node: ParsedNode, warnings: string[]): Block[] {
  warnings.push(`正文中有无法按原样印出的内容（${node.type}），请检查预览。`)
  return paragraphs(node, warnings, {})
}

/** A soft return ends a paragraph: official prose knows no other line end. Empty ones print nothing. */
function paragraphs(node: ParsedNode, warnings: string[], { level }: { level?: 1 | 2 | 3 | 4 }): Block[] {
  const align = node['format'] === 'center' || node['format'] === 'right' ? node['format'] : undefined
  const blocks: Block[] = []
  for (const child of splitAtUploads(node)) {
    if (child.type === 'upload') {
      blocks.push(...image(child, warnings))
      continue
    }
    for (const runs of linesOf(child, warnings).map((line) => meantSpaces(line))) {
      if (runs.some((run) => !isBlank(run.text))) {
        blocks.push({ type: 'paragraph', runs, ...(level && { level }), ...(align && { align }) })
      }
    }
  }
  return blocks
}

/** An image inside a paragraph stands between the text before and after it. */
function splitAtUploads(node: ParsedNode): ParsedNode[] {
  const parts: ParsedNode[] = []
  for (const child of node.children ?? []) {
    const last = parts.at(-1)
    if (child.type === 'upload') parts.push(child)
    else if (last && last.type !== 'upload') last.children = [...(last.children ?? []), child]
    else parts.push({ type: node.type, children: [child] })
  }
  return parts
}

function listItems(node: ParsedNode, depth: number, warnings: string[]): ListBlock['items'] {
  const ordered = node['listType'] === 'number'
  const start = Number(node['start']) || 1
  let count = 0
  return (node.children ?? []).flatMap((item) => {
    const nested = (item.children ?? []).filter((child) => child.type === 'list')
    const own = { ...item, children: (item.children ?? []).filter((child) => child.type !== 'list') }
    const runs = meantSpaces(linesOf(own, warnings).flat())
    const items = nested.flatMap((child) => listItems(child, depth + 1, warnings))
    if (runs.length === 0) return items
    const number = ordered ? { number: start + count++ } : {}
    return [{ runs, depth, ...number }, ...items]
  })
}

function table(node: ParsedNode, warnings: string[]): TableBlock {
  const rows = (node.children ?? []).map((row) => ({
    cells: (row.children ?? []).map((cell) => tableCell(cell, warnings)),
  }))
  const widths = z.array(z.number().positive()).min(1).safeParse(node['colWidths'])
  return { type: 'table', rows, ...(widths.success && { columnWidths: widths.data }) }
}

function tableCell(node: ParsedNode, warnings: string[]): TableCell {
  const paragraphsIn = (node.children ?? []).flatMap((child): Run[][] => {
    const blocks = blocksOf(child, warnings)
    if (blocks.some((block) => block.type !== 'paragraph' && block.type !== 'list')) {
      warnings.push('表格单元格中的图片和表格不印出。')
    }
    return blocks.flatMap((block) => {
      if (block.type === 'paragraph') return [block.runs]
      return block.type === 'list' ? block.items.map((item) => item.runs) : []
    })
  })
  return {
    paragraphs: paragraphsIn,
    header: Number(node['headerState']) > 0,
    colSpan: Math.max(1, Number(node['colSpan']) || 1),
    rowSpan: Math.max(1, Number(node['rowSpan']) || 1),
  }
}

const uploadSchema = z.object({
  value: z.union([z.number(), z.string(), z.object({ id: z.union([z.number(), z.string()]) })]),
  fields: z.object({ caption: z.string().nullish() }).nullish(),
})

function image(node: ParsedNode, warnings: string[]): Block[] {
  const parsed = uploadSchema.safeParse(node)
  if (!parsed.success) {
    warnings.push('正文中有一张图片已经不存在，不能印出。')
    return []
  }
  const { value, fields } = parsed.data
  const caption = meantTitleSpaces(plainCharacters(fields?.caption ?? ''))
  return [
    {
      type: 'image',
      image: String(typeof value === 'object' ? value.id : value),
      ...(caption && { caption }),
    },
  ]
}
