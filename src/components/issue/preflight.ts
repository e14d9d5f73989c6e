import { z } from 'zod'

const target = z.object({
  collection: z.enum(['articles', 'recipients', 'issues']),
  id: z.number(),
  field: z.string().optional(),
  sentence: z.string().optional(),
})

const finding = z.object({ code: z.string(), message: z.string(), target: target.optional() })

/** The answer of `GET /api/issues/:id/preflight`, as far as the panel reads it. */
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
      statistics: z.string().nullable(),
      signOff: z.enum(['anybody', 'another', 'notYou']),
    })
    .nullish(),
})

export type Preflight = z.output<typeof preflightSchema>
export type Finding = z.output<typeof finding>
export type Target = z.output<typeof target>
