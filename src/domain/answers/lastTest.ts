import { z } from 'zod'

/** The answer of `GET /api/issues/:id/test-send`; null when this person asked for none. */
export const lastTestSchema = z.object({
  test: z
    .object({
      id: z.number(),
      email: z.string(),
      status: z.enum(['pending', 'sending', 'sent', 'failed']),
      /** ISO 8601 */
      askedAt: z.string(),
      /** Why it failed, in Chinese; null when it did not. */
      reason: z.string().nullable(),
    })
    .nullable(),
})

export type LastTest = z.output<typeof lastTestSchema>
