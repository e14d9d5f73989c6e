import { docAccessOperation, docAccessOperationGlobal, NotFound, type PayloadRequest } from 'payload'

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
