import { z } from 'zod'

/** The answer of `GET /api/issues/:id/correction`. */
export const correctionSchema = z.object({
  /** What would print otherwise, a part of a sentence each. */
  changes: z.array(z.string()),
})

export type CorrectionChanges = z.output<typeof correctionSchema>
