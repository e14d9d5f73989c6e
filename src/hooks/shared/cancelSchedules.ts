import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
  TypeWithID,
} from 'payload'
import type { Lexicon, Media } from '@/payload-types'
import { cancelChanged } from '@/services/issues/cancelChanged'

/**
 * What issues are printed with, and who gets them, changed: an issue that is scheduled and no longer what was signed is
 * not published, and whoever changed it reads so in the answer, as `remarks`.
 */
export function cancelSchedules(what: string): CollectionAfterChangeHook {
  return ({ doc, req }: { doc: TypeWithID; req: PayloadRequest }) => remarked(doc, { what }, req)
}

/**
 * The words beside a picture changed, which are printed with it, in the mail and for whoever has the page read out. An
 * upload changes no issue, and what else of an issue has changed meanwhile is not this person's doing.
 */
export const cancelSchedulesOfPictured: CollectionAfterChangeHook<Media> = ({
  doc,
  previousDoc,
  operation,
  req,
}) =>
  operation === 'update' && doc.alt !== previousDoc.alt
    ? remarked(doc, { what: '图片说明', parts: ['articles'] }, req)
    : doc

/** An entry of the lexicon of a kind that titles are broken by; the others change no print. */
export const cancelSchedulesOfEntry: CollectionAfterChangeHook<Lexicon> = ({ doc, previousDoc, req }) =>
  [doc.kind, previousDoc?.kind].some((kind) => PRINTED_KINDS.includes(kind))
    ? remarked(doc, { what: '词库', parts: ['articles'] }, req)
    : doc

const PRINTED_KINDS: readonly unknown[] = ['term', 'name', 'person'] satisfies Lexicon['kind'][]

/** The same after a removal. */
export function cancelSchedulesOfDeleted(what: string): CollectionAfterDeleteHook {
  return ({ doc, req }: { doc: TypeWithID; req: PayloadRequest }) => remarked(doc, { what }, req)
}

/** The same for the settings. */
export const cancelSchedulesOfSettings: GlobalAfterChangeHook = ({
  doc,
  req,
}: {
  doc: object
  req: PayloadRequest
}) => remarked(doc, { what: '简报设置' }, req)

async function remarked(
  doc: object,
  change: Parameters<typeof cancelChanged>[0],
  req: PayloadRequest,
): Promise<object> {
  const remarks = await cancelChanged(change, { req })
  return remarks.length > 0 ? { ...doc, remarks } : doc
}
