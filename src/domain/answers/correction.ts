import { z } from 'zod'

/** The answer of `GET /api/issues/:id/correction`. */
export const correctionSchema = z.object({
  /** What would print otherwise, a part of a sentence each. */
  changes: z.array(z.string()),
  /** What is odd about it, and what moves with it elsewhere, in sentences. */
  doubts: z.array(z.string()),
})

export type CorrectionPreview = z.output<typeof correctionSchema>
