import type { SanitizedCollectionConfig, Where } from 'payload'
import { dayInShanghai, startOfDay } from '@/domain/shanghaiDate'
import { fieldsAlong, type Named } from '../odd/fieldAt'

type Payloads = Parameters<typeof fieldsAlong>[1]['collections']
type Asked = { collection: SanitizedCollectionConfig; collections: Payloads }

/**
 * A question as a person means it: `_` and `%` are letters, not PostgreSQL's wildcards, and a day of an instant is the whole
 * day in Shanghai. An instant with minutes, as programs send it, stays one.
 */
export function meantWhere(where: Where, asked: Asked): Where {
  const parts = Object.entries(where).flatMap(([path, condition]): Where[] => {
    if (/^(?:and|or)$/i.test(path)) {
      return [
        { [path]: Array.isArray(condition) ? condition.map((each) => meantWhere(each, asked)) : condition },
      ]
    }
    if (typeof condition !== 'object' || condition === null || Array.isArray(condition))
      return [{ [path]: condition }]
    const named = fieldsAlong(path, asked)?.at(-1)
    return Object.entries(condition).map(([operator, value]: [string, unknown]) =>
      meantCondition({ path, operator, value }, named),
    )
  })
  return parts.length === 1 ? (parts[0] ?? {}) : { and: parts }
}

type Condition = { path: string; operator: string; value: unknown }

function meantCondition({ path, operator, value }: Condition, named: Named | undefined): Where {
  const same = { [path]: { [operator]: value } } as Where
  // What is not stored is answered by a hook of its own.
  if (typeof value !== 'string' || (named && 'virtual' in named && named.virtual)) return same
  if (operator === 'like' || operator === 'contains' || operator === 'not_like')
    return { [path]: { [operator]: value.replace(/[\\%_]/g, '\\$&') } }
  const day = named?.type === 'date' ? dayOf(value) : undefined
  return day === undefined ? same : { ...(daysAs[operator]?.(path, day) ?? same) }
}

/** What a day picker sends is a full hour of the day that was chosen. */
function dayOf(value: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:00:00(?:\.000)?Z)?$/.test(value)) return undefined
  const instant = value.length === 10 ? startOfDay(value) : new Date(value)
  return Number.isNaN(instant.getTime()) ? undefined : dayInShanghai(instant)
}

const start = (day: string) => startOfDay(day).toISOString()
const end = (day: string) => startOfDay(day, 1).toISOString()

const daysAs: Readonly<Record<string, ((path: string, day: string) => Where) | undefined>> = {
  equals: (path, day) => ({ [path]: { greater_than_equal: start(day), less_than: end(day) } }),
  not_equals: (path, day) => ({
    or: [{ [path]: { less_than: start(day) } }, { [path]: { greater_than_equal: end(day) } }],
  }),
  greater_than: (path, day) => ({ [path]: { greater_than_equal: end(day) } }),
  greater_than_equal: (path, day) => ({ [path]: { greater_than_equal: start(day) } }),
  less_than: (path, day) => ({ [path]: { less_than: start(day) } }),
  less_than_equal: (path, day) => ({ [path]: { less_than: end(day) } }),
}
