import type { PayloadRequest } from 'payload'
import { wordsOf } from '@/domain/workflow/recordWords'

const MOST_SHOWN = 200

/** One line of a document's record in words. */
export type RecordedStep = {
  id: number
  action: string
  label: string
  from: string
  to: string
  by: string
  at: string
  comment: string | undefined
}

/** The record of one document, latest first, as far as the person may read it. */
export async function readTransitions(
  { collection, id }: { collection: string; id: number | string },
  { req, most = MOST_SHOWN }: { req: PayloadRequest; most?: number },
): Promise<RecordedStep[]> {
  const { docs } = await req.payload.find({
    collection: 'transitions',
    where: { and: [{ collection: { equals: collection } }, { document: { equals: id } }] },
    sort: ['-at', '-id'],
    limit: most,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs.map(({ id: line, action, from, to, byName, at, comment }) => ({
    id: line,
    action,
    label: wordsOf(collection).step(action),
    from: wordsOf(collection).status(from),
    to: wordsOf(collection).status(to),
    by: byName ?? '系统',
    at,
    comment: comment ?? undefined,
  }))
}
