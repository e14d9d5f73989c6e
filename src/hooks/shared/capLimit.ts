import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'

const MOST_AT_ONCE = 500
const LISTS = ['read', 'findVersions', 'readDistinct', 'findDistinct']

const capReads: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (!LISTS.includes(operation) || !('limit' in args)) return args
  if ('overrideAccess' in args && args.overrideAccess) return args
  const wanted = typeof args.limit === 'number' && args.limit > 0 ? args.limit : MOST_AT_ONCE
  return { ...args, limit: Math.min(wanted, MOST_AT_ONCE) }
}

/** Bounds what one request of a person may read: `limit=0` means everything to Payload. */
export function capLimit(collection: CollectionConfig): CollectionConfig {
  const beforeOperation = [...(collection.hooks?.beforeOperation ?? []), capReads]
  return { ...collection, hooks: { ...collection.hooks, beforeOperation } }
}
