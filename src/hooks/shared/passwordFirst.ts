import type { Access, CollectionBeforeOperationHook, GlobalBeforeOperationHook, Payload } from 'payload'
import { isReady, requireReady } from '@/access/personRequest'

const NEEDED = new Set(['login', 'refresh', 'forgotPassword', 'resetPassword'])
const CHANGE = new Set(['password', 'presentPassword'])

/**
 * Who must change a password, or set a second step up, reads the own account and changes the password, and nothing else of
 * any collection.
 */
const holdBack: CollectionBeforeOperationHook = ({ args, collection, operation, overrideAccess, req }) => {
  if (overrideAccess || NEEDED.has(operation)) return args
  const given: Record<string, unknown> = { ...args }
  const isOwn = collection.slug === 'users' && req.user !== null && String(given.id) === String(req.user.id)
  if (isOwn && operation === 'read') return args
  // What the own account refers to, with whatever may be read of it; no request can say this of itself.
  if (operation === 'read' && Number(given.currentDepth) > 0) return args
  if (isOwn && operation === 'update' && Object.keys(given.data ?? {}).every((key) => CHANGE.has(key)))
    return args
  requireReady(req.user)
  return args
}

const holdBackSettings: GlobalBeforeOperationHook = ({ overrideAccess, req }) => {
  if (!overrideAccess) requireReady(req.user)
}

/** A file is sent after this rule alone: no operation runs. Everything else read is `holdBack`'s, which knows whose it is. */
function fileAfterPassword(read: Access): Access {
  return (args) => {
    if (args.isReadingStaticFile === true) requireReady(args.req.user)
    return read(args)
  }
}

/**
 * Earlier settings are read after this rule alone. It answers no and throws nothing: what a person may do is made of it
 * for every page of the panel, the form among them.
 */
function versionsAfterPassword(readVersions: Access = ({ req }) => Boolean(req.user)): Access {
  return (args) => isReady(args.req.user) && readVersions(args)
}

/** At each collection and each of the settings, Payload's own among them. Endpoints of ours ask in `requirePerson`. */
export function askPasswordFirst({ collections, globals }: Payload): void {
  for (const { config } of Object.values(collections)) {
    config.hooks.beforeOperation.unshift(holdBack)
    config.access.read = fileAfterPassword(config.access.read)
  }
  for (const { hooks, access } of globals.config) {
    Object.assign(hooks, { beforeOperation: [holdBackSettings, ...(hooks.beforeOperation ?? [])] })
    access.readVersions = versionsAfterPassword(access.readVersions)
  }
}
