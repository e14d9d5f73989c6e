import type { CollectionBeforeOperationHook, GlobalBeforeOperationHook, Payload } from 'payload'
import { requireOwnPassword } from '@/access/personRequest'

const NEEDED = new Set(['login', 'refresh', 'forgotPassword', 'resetPassword'])
const CHANGE = new Set(['password', 'presentPassword'])

/** Who must change a password reads the own account and changes the password, and nothing else of any collection. */
const holdBack: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  if (overrideAccess || NEEDED.has(operation)) return args
  const given: Record<string, unknown> = { ...args }
  const isOwn = collection.slug === 'users' && req.user !== null && String(given.id) === String(req.user.id)
  if (isOwn && operation === 'read') return args
  // What the own account refers to, with whatever may be read of it; no request can say this of itself.
  if (operation === 'read' && Number(given.currentDepth) > 0) return args
  if (isOwn && operation === 'update' && Object.keys(given.data ?? {}).every((key) => CHANGE.has(key)))
    return args
  requireOwnPassword(req.user)
  return args
}

const holdBackSettings: GlobalBeforeOperationHook = ({ overrideAccess, req }) => {
  if (!overrideAccess) requireOwnPassword(req.user)
}

/** At each collection and each of the settings, Payload's own among them. Endpoints of ours ask in `requirePerson`. */
export function askPasswordFirst({ collections, globals }: Payload): void {
  for (const { config } of Object.values(collections)) config.hooks.beforeOperation.unshift(holdBack)
  for (const { hooks } of globals.config)
    Object.assign(hooks, { beforeOperation: [holdBackSettings, ...(hooks.beforeOperation ?? [])] })
}
