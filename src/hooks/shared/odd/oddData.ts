import { isStorable } from '@/domain/text/storable'

/** A body of the bound's depth, in a field of a document, and room to spare. */
const DEEPEST = 100

type Open = { value: unknown; depth: number; field: string }

/**
 * What in the data of a write no database could keep, by the name of its field at the top. Walks without calling itself.
 * Only what JSON has is looked into: dates and bytes are the server's own.
 */
export function oddData(data: unknown): { field: string; reason: 'character' | 'depth' } | undefined {
  const open: Open[] = entriesOf(data).map(([key, value]) => ({ value, depth: 1, field: key }))
  if (entriesOf(data).some(([key]) => !isStorable(key))) return { field: '', reason: 'character' }
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth, field } = next
    if (typeof value === 'string' && !isStorable(value)) return { field, reason: 'character' }
    if (depth > DEEPEST) return { field, reason: 'depth' }
    for (const [key, child] of entriesOf(value)) {
      if (!isStorable(key)) return { field, reason: 'character' }
      open.push({ value: child, depth: depth + 1, field })
    }
  }
  return undefined
}

function entriesOf(value: unknown): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.map((child, index) => [String(index), child])
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null ? Object.entries(value) : []
}
