import { z } from 'zod'

const finding = z.object({ code: z.string(), message: z.string() })

/** The answer of `GET /api/issues/:id/preflight`, as far as the publish dialog reads it. */
export const preflightSchema = z.object({
  errors: z.array(finding),
  warnings: z.array(finding),
  summary: z
    .object({
      name: z.string(),
      date: z.string(),
      articles: z.number(),
      mailboxes: z.number(),
      withoutMailbox: z.array(z.string()),
    })
    .nullish(),
})

export type Preflight = z.output<typeof preflightSchema>
