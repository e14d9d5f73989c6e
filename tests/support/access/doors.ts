import type { Endpoint, SanitizedConfig } from 'payload'
import type { Office } from '../office'
import { CHANGES, type Subjects } from './subjects'

/** One way into REST: `method path`, as the configuration has it, Payload's own among them. */
export type Door = { method: string; path: string; collection: string | undefined; name: string }

/** All ways into REST, sorted; each once. */
export function doorsOf({ collections, globals, endpoints }: SanitizedConfig): Door[] {
  const below = (at: string, list: readonly Endpoint[] | false, collection?: string): Door[] =>
    (list || []).map(({ method, path }) => {
      const whole = `${at}${path}`.replace(/\/$/, '')
      return { method, path: whole.slice(1), collection, name: `${method.toUpperCase()} ${whole}` }
    })
  const doors = [
    ...below('', endpoints),
    ...collections.flatMap(({ slug, endpoints }) => below(`/${slug}`, endpoints, slug)),
    ...globals.flatMap(({ slug, endpoints }) => below(`/globals/${slug}`, endpoints)),
  ]
  const byName = new Map(doors.map((door) => [door.name, door]))
  return [...byName.values()].sort((a, b) =>
    a.name.slice(a.name.indexOf('/')) < b.name.slice(b.name.indexOf('/')) ? -1 : 1,
  )
}

/** Ends the session by which it is asked for. */
export const ENDS_SESSION = ['POST /users/logout']

/** What is sent where it is more than nothing, and not one of a kind that is created or changed. */
const SENT: Record<string, (office: Office) => object> = {
  'POST /users/login': ({ colleague }) => ({
    email: colleague.user.email,
    password: 'a-long-test-passphrase',
  }),
  'POST /users/forgot-password': () => ({ email: 'unknown@jianbao.test' }),
  'POST /globals/settings': () => ({ senderName: '编辑部' }),
  'POST /articles/:id/return': () => ({ comment: '请改。' }),
  'POST /articles/:id/reject': () => ({ comment: '不用。' }),
  'POST /issues/:id/return': () => ({ comment: '请改。' }),
  'POST /issues/:id/arrange': () => ({ before: [], after: [] }),
  'POST /issues/:id/test-send': () => ({ email: 'a@b.test' }),
  'POST /bounces/:id/assign': () => ({ email: 'a@b.test' }),
  'POST /users/:id/make-nameless': () => ({ email: 'a@b.test' }),
  'POST /restoration/close': () => ({ id: 1 }),
  'POST /payload-preferences/:key': () => ({ value: 1 }),
}

const PERIOD = 'from=2026-01-01&to=2026-01-31'
/** What is asked for behind the address. */
const ASKED: Record<string, string> = {
  'GET /statistics': PERIOD,
  'GET /issues/:id/statistics': PERIOD,
  'GET /scores': PERIOD,
  'GET /stages': 'month=2026-01',
  'GET /issues/archive.zip': 'year=2026',
  'GET /issues/:id/schedule': 'at=2030-01-02T01:00:00.000Z',
}

type Filled = { office: Office; subjects: Subjects; id: number | undefined }

/** The request for a door: its address with the subject in it, and what is sent. */
export async function requestFor(
  door: Door,
  { office, subjects, id }: Filled,
): Promise<{ path: string; body?: object }> {
  const { method, collection, name } = door
  const at = await addressOf(door, { office, id })
  const address = ASKED[name] ? `${at}?${ASKED[name]}` : at
  const isWhole = collection !== undefined && door.path === collection
  const path =
    isWhole && (method === 'patch' || method === 'delete') ? `${address}?where[id][equals]=${id}` : address
  if (method === 'get' || method === 'delete') return { path }
  const sent = SENT[name]?.(office)
  if (sent) return { path, body: sent }
  if (collection && method === 'patch') return { path, body: CHANGES[collection] ?? {} }
  return { path, body: collection && isWhole ? subjects.body(collection) : {} }
}

async function addressOf(
  { path, collection }: Door,
  { office, id }: Pick<Filled, 'office' | 'id'>,
): Promise<string> {
  const filled = path.replace(/\/:id\?$/, '').replace(/:(id|issue|image|key|sid)/g, String(id ?? 1))
  if (path.endsWith('/versions/:id'))
    return path.replace(':id', String(await versionOf(office, { collection, id })))
  if (!path.endsWith(':filename')) return filled
  const { filename } = await office.payload.findByID({
    collection: collection as 'media',
    id: id ?? 0,
    overrideAccess: true,
  })
  return filled.replace(':filename', encodeURIComponent(filename ?? ''))
}

/** The newest version of the subject, where its kind has versions. */
async function versionOf(
  office: Office,
  { collection, id }: { collection: string | undefined; id: number | undefined },
): Promise<number | string> {
  const { payload } = office
  if (!collection) return (await payload.findGlobalVersions({ slug: 'settings', limit: 1 })).docs[0]?.id ?? 1
  if (!payload.collections[collection as 'articles']?.config.versions) return 1
  const found = await payload.findVersions({
    collection: collection as 'articles',
    where: { parent: { equals: id } },
    limit: 1,
  })
  return found.docs[0]?.id ?? 1
}
