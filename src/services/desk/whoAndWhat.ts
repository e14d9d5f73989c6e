import type { PayloadRequest } from 'payload'
import type { User } from '@/payload-types'
import { timeInShanghai } from '@/domain/shanghaiDate'
import { isRecorded } from '@/domain/workflow/recordWords'
import { readTransitions } from './readTransitions'

type Document = { collection: string; id: number }

/**
 * Why one document is not written, where another person is the reason: who has it open (423), or who took it a step further
 * meanwhile (403), as far as this person may know. Undefined where nobody else is the reason.
 * @param status HTTP: 403, 423
 */
export async function whoAndWhat(status: number, req: PayloadRequest): Promise<string | undefined> {
  const { collection, id } = req.routeParams ?? {}
  if (!req.user || typeof collection !== 'string' || !/^\d{1,9}$/.test(String(id))) return undefined
  const document = { collection, id: Number(id) }
  return status === 423 ? whoEdits(document, req) : whatHappened(document, req)
}

async function whoEdits({ collection, id }: Document, req: PayloadRequest): Promise<string | undefined> {
  const { docs } = await req.payload.find({
    collection: 'payload-locked-documents',
    where: { and: [{ 'document.relationTo': { equals: collection } }, { 'document.value': { equals: id } }] },
    sort: '-updatedAt',
    limit: 1,
    depth: 1,
    // Whom Payload holds the document for, of whom nothing but the name is said.
    overrideAccess: true,
  })
  const [lock] = docs
  const holder = lock?.user.value
  if (!lock || typeof holder !== 'object') return undefined
  return `${nameFor(req.user, holder)}正在编辑这份文件（${minute(lock.updatedAt)}还在改），这次没有保存。请与对方说好，或稍后刷新页面再试。`
}

/** Who of the office has a company's article in hand is none of the company's business. */
function nameFor(asker: User | null, { name, role }: User): string {
  return asker?.role === 'author' && role !== 'author' ? '文明办的同事' : name
}

async function whatHappened(document: Document, req: PayloadRequest): Promise<string | undefined> {
  const rule = req.payload.collections[document.collection as 'articles']?.config.access.update
  // Whoever never writes any of its kind lacks the right, whatever became of this one.
  if (req.method !== 'PATCH' || !isRecorded(document.collection)) return undefined
  if (typeof (await rule?.({ req })) !== 'object') return undefined
  const [step] = await readTransitions(document, { req, most: 1 })
  if (!step) return undefined
  return `${step.by}已于 ${minute(step.at)} “${step.label}”，现在是“${step.to}”，不能这样改，这次没有保存。请刷新页面查看。`
}

/** Without a colon, at which Payload's message divides what a field is called from what is wrong with it. */
function minute(instant: string): string {
  return `${timeInShanghai(new Date(instant)).slice(0, 16).replace(':', '时')}分`
}
