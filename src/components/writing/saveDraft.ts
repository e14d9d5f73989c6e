import { z } from 'zod'

export type Content = { title: string; body: Record<string, unknown> | null; [field: string]: unknown }

const answerSchema = z.object({ doc: z.object({ id: z.number(), updatedAt: z.string() }) })
const refusalSchema = z.object({
  errors: z
    .array(z.object({ message: z.string(), data: z.object({ code: z.string() }).partial().optional() }))
    .min(1),
})

export type Saved =
  | { outcome: 'saved'; id: number; baseVersion: string }
  | { outcome: 'stale' }
  | { outcome: 'failed'; message: string }

export type SaveOptions = {
  /** Nothing for a new article. */
  id: number | undefined
  baseVersion: string | undefined
  /** By the page itself: such saves share a version. */
  isQuiet: boolean
  /** The page is going away. */
  isLeaving: boolean
}

// The browser sends no more than 64 KiB for a page that is gone.
const LARGEST_KEEPALIVE = 60_000

/** Saves a draft without the form. Never rejects. */
export async function saveDraft(content: Content, options: SaveOptions): Promise<Saved> {
  const { id, baseVersion, isQuiet, isLeaving } = options
  const body = JSON.stringify({ ...content, ...(baseVersion && { baseVersion }) })
  const address = id === undefined ? '/api/articles?depth=0' : `/api/articles/${id}?depth=0&quiet=${isQuiet}`
  try {
    const response = await fetch(address, {
      method: id === undefined ? 'POST' : 'PATCH',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body,
      keepalive: isLeaving && new Blob([body]).size < LARGEST_KEEPALIVE,
    })
    const answer: unknown = await response.json().catch(() => undefined)
    const saved = answerSchema.safeParse(answer)
    if (response.ok && saved.success) {
      return { outcome: 'saved', id: saved.data.doc.id, baseVersion: saved.data.doc.updatedAt }
    }
    const refusal = refusalSchema.safeParse(answer).data?.errors[0]
    if (refusal?.data?.code === 'stale') return { outcome: 'stale' }
    return { outcome: 'failed', message: refusal?.message ?? `服务器没有接受（${response.status}）。` }
  } catch {
    return { outcome: 'failed', message: '连接不上服务器。' }
  }
}
