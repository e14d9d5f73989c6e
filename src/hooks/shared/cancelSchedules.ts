import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
  TypeWithID,
} from 'payload'
import { cancelChanged } from '@/services/issues/cancelChanged'

/**
 * What issues are printed with, and who gets them, changed: an issue that is scheduled and no longer what was signed is
 * not published, and whoever changed it reads so in the answer, as `remarks`.
 */
export function cancelSchedules(what: string): CollectionAfterChangeHook {
  return ({ doc, req }: { doc: TypeWithID; req: PayloadRequest }) => remarked(doc, what, req)
}

/** The same after a removal. */
export function cancelSchedulesOfDeleted(what: string): CollectionAfterDeleteHook {
  return ({ doc, req }: { doc: TypeWithID; req: PayloadRequest }) => remarked(doc, what, req)
}

/** The same for the settings. */
export const cancelSchedulesOfSettings: GlobalAfterChangeHook = ({
  doc,
  req,
}: {
  doc: object
  req: PayloadRequest
}) => remarked(doc, '简报设置', req)

async function remarked(doc: object, what: string, req: PayloadRequest): Promise<object> {
  const remarks = await cancelChanged(what, { req })
  return remarks.length > 0 ? { ...doc, remarks } : doc
}
