import type { PayloadRequest } from 'payload'
import { DELIVERY_STATUSES, DELIVERY_TRANSITIONS } from '@/domain/delivery'
import { ARTICLE_STATUSES, ARTICLE_TRANSITIONS } from '@/domain/workflow/article'
import { ISSUE_STATUSES, ISSUE_TRANSITIONS } from '@/domain/workflow/issue'
import type { Label, TransitionTable } from '@/domain/workflow/transition'

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
  { req }: { req: PayloadRequest },
): Promise<RecordedStep[]> {
  const { docs } = await req.payload.find({
    collection: 'transitions',
    where: { and: [{ collection: { equals: collection } }, { document: { equals: id } }] },
    sort: ['-at', '-id'],
    limit: MOST_SHOWN,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  const words = WORDS[collection]
  return docs.map(({ id: line, action, from, to, byName, at, comment }) => ({
    id: line,
    action,
    label: words?.steps[action]?.label.zh ?? action,
    from: words?.statuses[from]?.zh ?? from,
    to: words?.statuses[to]?.zh ?? to,
    by: byName ?? '系统',
    at,
    comment: comment ?? undefined,
  }))
}

type Words = { steps: TransitionTable<string>; statuses: Record<string, Label> }

const WORDS: Readonly<Record<string, Words>> = {
  articles: { steps: ARTICLE_TRANSITIONS, statuses: ARTICLE_STATUSES },
  issues: { steps: ISSUE_TRANSITIONS, statuses: ISSUE_STATUSES },
  deliveries: { steps: DELIVERY_TRANSITIONS, statuses: DELIVERY_STATUSES },
}
