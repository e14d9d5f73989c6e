import type { CollectionBeforeOperationHook } from 'payload'
import { RuleError } from '@/domain/ruleError'

/** Payload asks only whether the document may be changed: a version that may not be read may not be restored either. */
export const refuseUnreadableVersion: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'restoreVersion' || !req.user || !('id' in args)) return args
  const version = await req.payload
    .findVersionByID({
      collection: 'articles',
      id: String(args.id),
      depth: 0,
      disableErrors: true,
      req,
      user: req.user,
      overrideAccess: false,
    })
    .catch(() => undefined)
  if (version) return args
  throw new RuleError('forbidden', 'not-yours', '没有这个版本，或者它不属于您的企业。')
}
