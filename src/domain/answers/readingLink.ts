import { z } from 'zod'

/** The answer of `GET /api/issues/:id/reading-link`; null for an issue that was never published. */
export const readingLinkSchema = z.object({
  link: z
    .object({
      url: z.string(),
      state: z.enum(['open', 'revoked', 'expired']),
      /** ISO 8601; null: never */
      expiresAt: z.string().nullable(),
    })
    .nullable(),
})

export type ReadingLink = NonNullable<z.output<typeof readingLinkSchema>['link']>
