import { z } from 'zod'
import type { Statistics } from '../statistics'

/** The answer of `GET /api/statistics` and `GET /api/issues/:id/statistics`. */
export const statisticsSchema = z.object({
  from: z.string(),
  to: z.string(),
  rows: z.array(z.object({ order: z.number(), company: z.string(), received: z.number(), used: z.number() })),
}) satisfies z.ZodType<Statistics>
