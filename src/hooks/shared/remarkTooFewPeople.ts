import type { CollectionAfterChangeHook, GlobalAfterChangeHook, PayloadRequest } from 'payload'
import { remarksSchema } from '@/domain/answers/schedule'
import type { User } from '@/payload-types'
import { stageRemarks } from '@/services/stageRemarks'

/** Whoever saves 三审三校 that ask for more people than there are reads so in the answer, as `remarks`. It is saved all the same. */
export const remarkTooFewPeople: GlobalAfterChangeHook = ({
  doc,
  req,
}: {
  doc: object
  req: PayloadRequest
}) => remarked(doc, req)

/** The same of whoever disables an account or gives it another role. */
export const remarkTooFewLeft: CollectionAfterChangeHook<User> = async ({
  doc,
  operation,
  previousDoc,
  req,
}) =>
  operation === 'update' && (doc.active !== previousDoc.active || doc.role !== previousDoc.role)
    ? await remarked(doc, req)
    : doc

async function remarked<Doc extends object>(doc: Doc, req: PayloadRequest): Promise<Doc> {
  const said = remarksSchema.safeParse(doc).data?.remarks ?? []
  const remarks = [...said, ...(await stageRemarks(req))]
  return remarks.length > 0 ? { ...doc, remarks } : doc
}
