import { z } from 'zod'
import { SCORE_RULE_NAMES } from '../scores/rules'

/** One company's line. `order` is the office's; equal points share a `rank`. */
export const scoreRowSchema = z.object({
  order: z.number(),
  company: z.string(),
  rank: z.number(),
  points: z.number(),
  /** Every rule, those that nothing happened by with 0. */
  parts: z.array(z.object({ rule: z.enum(SCORE_RULE_NAMES), count: z.number(), points: z.number() })),
})

/** The answer of `GET /api/scores`. */
export const scoresSchema = z.object({ from: z.string(), to: z.string(), rows: z.array(scoreRowSchema) })

export type ScoreRow = z.output<typeof scoreRowSchema>
export type Scores = z.output<typeof scoresSchema>
