import type { CollectionBeforeValidateHook } from 'payload'

/**
 * Whoever sets up an empty system in the browser must be able to create the accounts of the others. Scripts say
 * the role themselves.
 */
export const makeFirstUserAdmin: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data || req.user || req.payloadAPI === 'local') return data
  const { totalDocs } = await req.payload.count({ collection: 'users', req, overrideAccess: true })
  return totalDocs === 0 ? { ...data, role: 'admin' } : data
}
