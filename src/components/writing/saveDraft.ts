import { z } from 'zod'
import type { Attempt } from '../saving/kept'
import { outcomeOf, STALE, type Outcome } from '../saving/outcome'
import { RequestError, sendJSON } from '../http/request'

export type Content = { title: string; body: Record<string, unknown> | null; [field: string]: unknown }

const answerSchema = z.object({ doc: z.looseObject({ id: z.number(), updatedAt: z.string() }) })

// The browser sends no more than 64 KiB for a page that is gone.
const LARGEST_KEEPALIVE = 60_000

/** Saves a draft without the form. Never rejects. */
export async function saveDraft(attempt: Attempt<Content>): Promise<Outcome> {
  const { content, id, version, isQuiet, isLeaving } = attempt
  const body = { ...content, ...(version && { baseVersion: version }) }
  const isSmall = new Blob([JSON.stringify(body)]).size < LARGEST_KEEPALIVE
  try {
    const { doc } = await sendJSON(
      id === undefined ? '/api/articles?depth=0' : `/api/articles/${id}?depth=0&quiet=${isQuiet}`,
      {
        method: id === undefined ? 'POST' : 'PATCH',
        body,
        schema: answerSchema,
        keepalive: isLeaving && isSmall,
      },
    )
    return { kind: 'saved', id: doc.id, version: doc.updatedAt, document: doc }
  } catch (error) {
    if (error instanceof RequestError && error.code === 'stale') return { kind: 'waiting', fault: STALE }
    return outcomeOf(error)
  }
}
