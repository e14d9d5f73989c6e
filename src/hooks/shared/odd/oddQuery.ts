import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { isStorable } from '@/domain/text/storable'
import { fieldsAlong, type Named } from './fieldAt'
import { isOddCondition } from './oddValue'

const MOST_CONDITIONS = 500

type Asked = { collection: SanitizedCollectionConfig; req: PayloadRequest }

/** Whether a `where` asks what cannot be compared. What Payload itself refuses (a field nobody may ask) is left to it. */
export function isOddWhere(where: unknown, asked: Asked): boolean {
  const open: unknown[] = [where]
  let conditions = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) return true
    for (const [path, condition] of Object.entries(next)) {
      if ((conditions += 1) > MOST_CONDITIONS || !isStorable(path)) return true
      if (/^(?:and|or)$/i.test(path)) {
        if (!Array.isArray(condition)) return true
        open.push(...(condition as unknown[]))
      } else if (isOddPath(path, condition, asked)) return true
    }
  }
  return false
}

function isOddPath(path: string, condition: unknown, asked: Asked): boolean {
  if (typeof condition !== 'object' || condition === null) return true
  const named = along(path, asked)?.at(-1)
  return Object.entries(condition).some(([operator, value]: [string, unknown]) => {
    if (typeof value === 'string' && !isStorable(value)) return true
    return named !== undefined && isOddCondition(named, { operator, value })
  })
}

/** Whether a `sort` goes by what this person may not read: the order would tell it, one comparison after the other. */
export async function isForbiddenSort(sort: unknown, asked: Asked): Promise<boolean> {
  for (const path of pathsOf(sort)) {
    if (!isStorable(path)) return true
    for (const named of along(path, asked) ?? []) if (await isUnreadable(named, asked.req)) return true
  }
  return false
}

function pathsOf(sort: unknown): string[] {
  const given = Array.isArray(sort) ? sort : [sort]
  return given
    .filter((each) => typeof each === 'string')
    .flatMap((each) => each.split(','))
    .map((each) => each.trim().replace(/^-/, ''))
}

async function isUnreadable(named: Named, req: PayloadRequest): Promise<boolean> {
  if ('hidden' in named && named.hidden) return true
  if (!('access' in named) || !named.access?.read) return false
  return !(await named.access.read({ req }))
}

function along(path: string, { collection, req }: Asked): Named[] | undefined {
  return fieldsAlong(path, { collection, collections: req.payload.collections })
}
