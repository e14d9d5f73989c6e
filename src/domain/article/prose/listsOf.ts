import { type InlineNode, list, listItem, type ListNode } from '../lexical/nodes'

export type ListLine = {
  depth: number
  kind: 'bullet' | 'number'
  /** As the source counts it; undefined goes on counting. */
  value: number | undefined
  inline: InlineNode[]
}

/** Neighbouring lines as lists: another kind, or a number that does not go on from the last, begins another one. */
export function listsOf(lines: readonly ListLine[], depth = 0): ListNode[] {
  const lists: ListNode[] = []
  let next = 1
  for (let at = 0; at < lines.length;) {
    const line = lines[at]
    if (!line) break
    if (line.depth > depth) {
      const end = endOfDeeper(lines, at, depth)
      for (const nested of listsOf(lines.slice(at, end), depth + 1)) {
        // An item that holds nothing but a list is how the editor keeps a sub-level.
        const open = lists.at(-1) ?? begun(lists, list(nested.listType, []))
        open.children.push(listItem(next, [nested]))
      }
      at = end
      continue
    }
    const last = lists.at(-1)
    const isNext = last?.listType === line.kind && (line.value === undefined || line.value === next)
    if (!isNext) next = line.value ?? 1
    const open = last && isNext ? last : begun(lists, list(line.kind, [], next))
    if (open.children.length === 0) open.start = next
    open.children.push(listItem(next, line.inline))
    next += 1
    at += 1
  }
  return lists
}

function endOfDeeper(lines: readonly ListLine[], from: number, depth: number): number {
  let end = from
  while (end < lines.length && (lines[end]?.depth ?? 0) > depth) end += 1
  return end
}

function begun(lists: ListNode[], list: ListNode): ListNode {
  lists.push(list)
  return list
}
