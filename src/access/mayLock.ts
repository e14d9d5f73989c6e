import { docAccessOperation, docAccessOperationGlobal, NotFound, type PayloadRequest } from 'payload'
import sql from 'sql-template-tag'
import { poolOf } from '@/db/poolOf'

/** A document of a collection, or one of the settings. */
export type LockTarget = { collectionSlug?: string; globalSlug?: string; id?: number | string }

/**
 * Whether a person may hold a document against others: who may change it, where documents are held at all. Payload takes
 * the lock for whoever asks for a form, so that an author could keep the office from an issue, or from an account.
 */
export async function mayLock(
  { collectionSlug, globalSlug, id }: LockTarget,
  req: PayloadRequest,
): Promise<boolean> {
  if (!req.user) return false
  if (collectionSlug) {
    const config = req.payload.collections[collectionSlug as 'articles']?.config
    if (!config || config.lockDocuments === false || !isWhole(id)) return false
    return mayUpdate(docAccessOperation({ id: Number(id), collection: { config }, req }))
  }
  const globalConfig = req.payload.globals.config.find(({ slug }) => slug === globalSlug)
  return globalConfig !== undefined && mayUpdate(docAccessOperationGlobal({ globalConfig, req }))
}

/**
 * Ends the person's lock on an article that was taken out of their hands while a form was answered: by 提交审核 right after the last
 * letter, say, whose own end of all locks came a moment before Payload took this one. The reviewer would be told for five
 * minutes that the author is still writing. A step that is under way is waited for; one that comes later ends the lock itself.
 */
export async function letGoIfLost(target: LockTarget, req: PayloadRequest): Promise<void> {
  if (target.collectionSlug !== 'articles') return
  await poolOf(req.payload).query(sql`select from articles where id = ${Number(target.id)} for share`)
  if (await mayLock(target, req)) return
  await req.payload.delete({
    collection: 'payload-locked-documents',
    where: {
      'document.relationTo': { equals: 'articles' },
      'document.value': { equals: target.id },
      'user.value': { equals: req.user?.id },
    },
    user: req.user,
    overrideAccess: false,
  })
}

/** Payload says of a document that is not there, or not for this person, that it is not found. */
async function mayUpdate(asked: Promise<{ update?: unknown }>): Promise<boolean> {
  try {
    return Boolean((await asked).update)
  } catch (error) {
    if (error instanceof NotFound) return false
    throw error
  }
}

/** As the database counts: what it cannot read as a number it answers with an error, and 0 stands for none at all. */
function isWhole(id: unknown): boolean {
  return /^[1-9]\d*$/.test(String(id)) && Number(id) < 2 ** 31
}
