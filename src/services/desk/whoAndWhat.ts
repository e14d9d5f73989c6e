import type { PayloadRequest } from 'payload'
import { timeInShanghai } from '@/domain/shanghaiDate'

const LOCKED = 423

/**
 * Of a refused write of one document, who is editing it; undefined where that is not the reason.
 * @param status HTTP: 423
 */
export async function whoAndWhat(status: number, req: PayloadRequest): Promise<string | undefined> {
  const { collection, id } = req.routeParams ?? {}
  if (!req.user || typeof collection !== 'string' || !/^\d{1,9}$/.test(String(id))) return undefined
  if (!['PATCH', 'DELETE', 'POST'].includes(req.method ?? '')) return undefined
  const document = { collection, id: Number(id) }
  if (status === LOCKED) return whoEdits(document, req)
  return undefined
}

type Document = { collection: string; id: number }

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
  const holder: unknown = lock?.user.value
  if (!lock || typeof holder !== 'object' || holder === null || !('name' in holder)) return undefined
  return `${String(holder.name)}正在编辑这份文件（${minute(lock.updatedAt)}还在改），这次没有保存。请与对方说好，或稍后刷新页面再试。`
}

function minute(instant: string): string {
  return timeInShanghai(new Date(instant)).slice(0, 16)
}
