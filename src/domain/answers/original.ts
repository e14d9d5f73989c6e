import { z } from 'zod'

/** The answer of `GET /api/articles/:id/original`: the author's own text; null when there is none one may read. */
export const originalSchema = z.object({
  doc: z
    .object({
      title: z.string(),
      /** An editor state. */
      body: z.unknown(),
      /** Who submitted it and when (ISO 8601), as the record has it. */
      by: z.string().optional(),
      at: z.string().optional(),
    })
    .nullable(),
})

export type Original = NonNullable<z.output<typeof originalSchema>['doc']>
