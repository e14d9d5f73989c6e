import { Forbidden, type CollectionBeforeOperationHook } from 'payload'

type Asked = Pick<
  Parameters<CollectionBeforeOperationHook>[0],
  'collection' | 'operation' | 'overrideAccess' | 'req'
>

/**
 * Payload asks for access only after the hooks that come before an operation: those that look at somebody's bytes ask for it here.
 * @throws Forbidden
 */
export async function requireUploader({ collection, operation, overrideAccess, req }: Asked): Promise<void> {
  if (overrideAccess || (operation !== 'create' && operation !== 'update')) return
  if (!(await collection.access[operation]({ req }))) throw new Forbidden(req.t)
}
