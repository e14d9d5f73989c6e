import { z } from 'zod'

/** The answer of `POST /api/articles/:id/proofread`. */
export const proofreadSchema = z.object({
  findings: z.array(
    z.object({
      rule: z.string(),
      level: z.enum(['error', 'warning']),
      message: z.string(),
      text: z.string(),
      suggestion: z.string().optional(),
      /** The block, counted from 0; null for the title. */
      paragraph: z.number().nullable(),
      /** UTF-16 units from the beginning of the block or the title. */
      from: z.number(),
      to: z.number(),
      context: z.string(),
      isCaption: z.boolean().optional(),
    }),
  ),
})

export type ProofreadAnswer = z.output<typeof proofreadSchema>
export type FindingOnPage = ProofreadAnswer['findings'][number]
