import type { Payload, Where } from 'payload'
import { cache } from 'react'
import { poolOf } from '@/db/poolOf'

type Find = Payload['find']
type Asked = Parameters<Find>[0]
type Found = Awaited<ReturnType<Find>>

const done = new WeakSet<Payload>()

/**
 * What every page of Payload's panel asks of Payload's own collections, and of one database: how the person left the
 * navigation and the list, and who has which document open. Payload builds and runs two statements for each question;
 * here it is one statement for all of a page's. The documents in the answers are the same; whatever is asked in another
 * way goes to Payload.
 */
export function askLightly(payload: Payload): void {
  if (done.has(payload)) return
  done.add(payload)
  const find = payload.find.bind(payload)
  const findLightly = async (asked: Asked): Promise<Found> => {
    if (asked.collection === 'payload-preferences') {
      const own = ownPreference(asked)
      const isKept = own && pageKeys(payload).includes(own.key)
      return isKept ? answer((await leftBy(payload, own.user)).preferences[own.key]) : find(asked)
    }
    if (asked.collection === 'payload-locked-documents' && asked.req?.user) {
      return (await leftBy(payload, asked.req.user.id)).isAnythingOpen ? find(asked) : answer()
    }
    return find(asked)
  }
  payload.find = findLightly as Find
}

/** The question as @payloadcms/ui (getPreferences) and @payloadcms/next (getNavPrefs) put it; nothing if it is another. */
function ownPreference(question: Asked): { key: string; user: number } | undefined {
  const { where, depth, limit } = question
  const [key, kind, user, ...more] = where?.and ?? []
  const asked = {
    key: equals(key, 'key'),
    kind: equals(kind, 'user.relationTo'),
    user: equals(user, 'user.value'),
  }
  if (question.overrideAccess === false || question.select || question.sort || question.page) return undefined
  if (depth !== 0 || limit !== 1 || more.length > 0 || asked.kind !== 'users') return undefined
  if (typeof asked.key !== 'string' || typeof asked.user !== 'number') return undefined
  return { key: asked.key, user: asked.user }
}

function equals(where: Where | undefined, path: string): unknown {
  const condition = where?.[path]
  return condition && !Array.isArray(condition) ? condition.equals : undefined
}

/** Of the navigation and of lists. Those of single documents are as many as a person has opened. */
function pageKeys(payload: Payload): string[] {
  return ['nav', ...Object.keys(payload.collections).map((slug) => `collection-${slug}`)]
}

type Preference = { id: number; value: unknown; updatedAt: string; createdAt: string }
type Left = {
  preferences: Partial<Record<string, Preference>>
  /** Most of the time nothing is: a lock is the mark of a form that somebody types in. */
  isAnythingOpen: boolean
}

// The latest of a key wins, as it does where Payload asks for the first one.
const LEFT = `
  select coalesce(json_object_agg(key, preference), '{}') as preferences,
         exists (select from payload_locked_documents) as "isAnythingOpen"
    from (select distinct on (p.key) p.key,
                 json_build_object('id', p.id, 'key', p.key, 'value', p.value,
                                   'user', json_build_object('relationTo', 'users', 'value', r.users_id),
                                   'updatedAt', p.updated_at, 'createdAt', p.created_at) as preference
            from payload_preferences p join payload_preferences_rels r on r.parent_id = p.id and r.path = 'user'
           where r.users_id = $1 and p.key = any ($2) order by p.key, p.created_at desc) own`

/** Once for each page that is being made; elsewhere once for each question. */
const leftBy = cache(async (payload: Payload, user: number | string): Promise<Left> => {
  const { rows } = await poolOf(payload).query<Left>(LEFT, [user, pageKeys(payload)])
  return rows[0] ?? { preferences: {}, isAnythingOpen: true }
})

/** All there is, as Payload answers when it is asked without pages. */
function answer(preference?: Preference): Found {
  const docs = preference ? [{ ...preference, ...instants(preference) }] : []
  return {
    docs: docs,
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

function instants({ updatedAt, createdAt }: Preference) {
  return { updatedAt: new Date(updatedAt).toISOString(), createdAt: new Date(createdAt).toISOString() }
}
