import { z } from 'zod'

const neighbour = z.object({ id: z.number(), headline: z.string().nullable() }).nullable()

/** The answer of `GET /api/articles/:id/place`. Neighbours are as in the queue. */
export const placeInQueueSchema = z.object({
  total: z.number(),
  /** From 1; null for an article that does not wait (any more). */
  position: z.number().nullable(),
  previous: neighbour,
  next: neighbour,
})

export type PlaceInQueue = z.output<typeof placeInQueueSchema>
