import type { Payload, Where } from 'payload'
import { cache } from 'react'
import { poolOf } from '@/services/database/poolOf'

type Find = Payload['find']
type Asked = Parameters<Find>[0]
type Found = Awaited<ReturnType<Find>>

const done = new WeakSet<Payload>()

/**
 * What every page of Payload's panel asks of Payload's own collections, and of one database: how the person left the
 * navigation and the list, and who has which document open. Payload builds and runs two statements for each. The
 * documents in the answers here are the same, at a fraction; whatever is asked in another way goes to Payload.
 */
export function askLightly(payload: Payload): void {
  if (done.has(payload)) return
  done.add(payload)
  const find = payload.find.bind(payload)
  const findLightly = async (asked: Asked): Promise<Found> => {
    if (asked.collection === 'payload-preferences') {
      const own = ownPreference(asked)
      return own ? preferenceOnce(payload, own.key, own.user) : find(asked)
    }
    if (asked.collection === 'payload-locked-documents') {
      return (await isAnythingOpen(payload)) ? find(asked) : page([])
    }
    return find(asked)
  }
  payload.find = findLightly as Find
}

/** The question as @payloadcms/ui (getPreferences) and @payloadcms/next (getNavPrefs) put it; nothing if it is another. */
function ownPreference({ where, depth, limit }: Asked): { key: string; user: number } | undefined {
  const [key, kind, user, ...more] = where?.and ?? []
  const asked = {
    key: equals(key, 'key'),
    kind: equals(kind, 'user.relationTo'),
    user: equals(user, 'user.value'),
  }
  if (depth !== 0 || limit !== 1 || more.length > 0 || asked.kind !== 'users') return undefined
  if (typeof asked.key !== 'string' || typeof asked.user !== 'number') return undefined
  return { key: asked.key, user: asked.user }
}

function equals(where: Where | undefined, path: string): unknown {
  const condition = where?.[path]
  return condition && !Array.isArray(condition) ? condition.equals : undefined
}

/** Once for each page that is being made; elsewhere once for each call. */
const preferenceOnce = cache(async (payload: Payload, key: string, user: number): Promise<Found> => {
  const { rows } = await poolOf(payload).query<{
    id: number
    value: unknown
    updated_at: Date
    created_at: Date
  }>(
    `select p.id, p.value, p.updated_at, p.created_at
       from payload_preferences p join payload_preferences_rels r on r.parent_id = p.id and r.path = 'user'
      where p.key = $1 and r.users_id = $2 order by p.created_at desc limit 1`,
    [key, user],
  )
  return page(
    rows.map(({ id, value, updated_at, created_at }) => ({
      id,
      key,
      value,
      user: { relationTo: 'users', value: user },
      updatedAt: updated_at.toISOString(),
      createdAt: created_at.toISOString(),
    })),
  )
})

/** Most of the time nothing is: a lock is the mark of a form that somebody types in. */
const isAnythingOpen = cache(async (payload: Payload): Promise<boolean> => {
  const { rows } = await poolOf(payload).query<{ open: boolean }>(
    'select exists (select from payload_locked_documents) as open',
  )
  return rows[0]?.open ?? false
})

/** All there is, as Payload answers when it is asked without pages. */
function page(docs: unknown[]): Found {
  return {
    docs: docs as Found['docs'],
    totalDocs: docs.length,
    limit: docs.length,
    totalPages: 1,
    page: 1,
    pagingCounter: 1,
    hasPrevPage: false,
    hasNextPage: false,
    prevPage: null,
    nextPage: null,
  }
}
