import type { CollectionBeforeOperationHook, CollectionConfig, GlobalBeforeOperationHook } from 'payload'

const WRITES = ['create', 'update', 'delete']

/**
 * A write is answered with the whole document: `select` narrows what is read, and nothing else. Payload hands what is left of
 * the document to the hooks after the write, and of settings to their next version; they would take a field that nobody
 * asked to see for one that was emptied.
 */
const wholeDocument: CollectionBeforeOperationHook = ({ args, operation }) =>
  WRITES.includes(operation) ? { ...args, select: undefined } : args

/** The same for settings. */
export const wholeSettings: GlobalBeforeOperationHook = ({ args, operation }) =>
  operation === 'update' ? { ...(args as object), select: undefined } : (args as object)

/** At each collection. */
export function answerWhole(collection: CollectionConfig): CollectionConfig {
  const beforeOperation = [...(collection.hooks?.beforeOperation ?? []), wholeDocument]
  return { ...collection, hooks: { ...collection.hooks, beforeOperation } }
}
