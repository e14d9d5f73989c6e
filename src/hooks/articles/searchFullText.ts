import type { CollectionBeforeOperationHook, Where } from 'payload'
import { textMatches } from '@/services/articles/textMatches'

/** The field of Articles that exists for asking only. */
export const FULL_TEXT = 'fullText'

/**
 * Answers `where: { fullText: { like: '邮政 年货' } }`, which is also what the list's search box asks, from the index
 * over title and body. It narrows what was asked; whose articles one may read stays what access control says.
 */
export const searchFullText: CollectionBeforeOperationHook = ({ args }) => {
  if (!('where' in args) || !args.where) return args
  return { ...args, where: answered(args.where) }
}

function answered(where: Where): Where {
  const parts = Object.entries(where).map(([key, value]) => {
    if (key === FULL_TEXT) return matching(value)
    return { [key]: Array.isArray(value) ? value.map(answered) : value }
  })
  return parts.length === 1 ? (parts[0] ?? {}) : { and: parts }
}

function matching(constraint: unknown): Where {
  const values: unknown[] =
    typeof constraint === 'object' && constraint !== null ? Object.values(constraint) : []
  const [search] = values
  const matches = textMatches(typeof search === 'string' ? search : '')
  if (!matches) return {}
  // Payload hands the value of `equals` to drizzle as it is, and drizzle sets SQL where it finds SQL.
  return { id: { equals: matches } }
}
