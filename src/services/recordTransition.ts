import type { PayloadRequest } from 'payload'

/**
 * Appends one line to the record, in the transaction of the request; without a person behind it, it is the system's.
 * Answers its id.
 */
export async function recordTransition(
  entry: {
    collection: 'articles' | 'issues' | 'deliveries' | 'solicitations'
    document: number
    action: string
    from: string
    to: string
    comment: string | undefined
    at: Date
  },
  { req }: { req: PayloadRequest },
): Promise<number> {
  const { id } = await req.payload.create({
    collection: 'transitions',
    data: {
      ...entry,
      at: entry.at.toISOString(),
      by: req.user?.id ?? null,
      // Frozen: an author may read who decided, but not the account behind the name.
      byName: req.user?.name ?? '系统',
      article: entry.collection === 'articles' ? entry.document : null,
      issue: entry.collection === 'issues' ? entry.document : null,
    },
    depth: 0,
    req,
    // Nobody may write the record; the workflow does, for a step it has just checked.
    overrideAccess: true,
  })
  return id
}
