import { z } from 'zod'
import type { Attempt } from '../saving/kept'
import { outcomeOf, STALE, type Outcome } from '../saving/outcome'
import { getJSON, RequestError, sendJSON } from '../http/request'

export type Content = { title: string; body: Record<string, unknown> | null; [field: string]: unknown }

const documentSchema = z.looseObject({ id: z.number(), updatedAt: z.string() })
const answerSchema = z.object({ doc: documentSchema })
/** What the server says of a first save that it had taken before, and whose answer got lost. */
const createdSchema = z.object({ code: z.literal('already-created'), id: z.number(), version: z.string() })

// The browser sends no more than 64 KiB for a page that is gone.
const LARGEST_KEEPALIVE = 60_000

/**
 * Saves a draft without the form. Never rejects. A new one is made under `creationKey`: tried again with the same key,
 * the save goes on in the draft that the first try made.
 */
export async function saveDraft(attempt: Attempt<Content>, creationKey: string): Promise<Outcome> {
  const { content, id, version, isQuiet, isLeaving } = attempt
  const body = {
    ...content,
    ...(version && { baseVersion: version }),
    ...(id === undefined && { creationKey }),
  }
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
    const created = error instanceof RequestError ? createdSchema.safeParse(error.data).data : undefined
    if (created) return goOn({ ...attempt, id: created.id, version: created.version }, creationKey)
    if (error instanceof RequestError && error.code === 'stale') return { kind: 'waiting', fault: STALE }
    return outcomeOf(error)
  }
}

/** Saves into the draft that an earlier try made; where somebody wrote in it since, that one is what is open now. */
async function goOn(attempt: Attempt<Content> & { id: number }, creationKey: string): Promise<Outcome> {
  const outcome = await saveDraft(attempt, creationKey)
  if (outcome.kind !== 'waiting' || outcome.fault.why !== 'stale') return outcome
  try {
    const document = await getJSON(`/api/articles/${attempt.id}?depth=0`, { schema: documentSchema })
    return { ...outcome, id: attempt.id, version: attempt.version, document }
  } catch (error) {
    return outcomeOf(error)
  }
}
