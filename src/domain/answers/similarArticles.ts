import { z } from 'zod'
import { ARTICLE_STATUSES } from '../workflow/article'
import { oneOf } from './oneOf'

/** The answer of `GET /api/articles/:id/similar`. */
export const similarArticlesSchema = z.object({
  docs: z.array(
    z.object({
      id: z.number(),
      headline: z.string().nullable(),
      company: z.string().nullable(),
      status: oneOf(ARTICLE_STATUSES),
      /** ISO 8601: when it came in or, if it never was submitted, was entered. */
      since: z.string(),
      /** The name of the issue it stands in. */
      issue: z.string().nullable(),
      /** Which part of the shorter of the two texts stands in the other, 0 to 1. */
      share: z.number(),
      /** Both were found at the same address. */
      sameLink: z.boolean(),
    }),
  ),
})

export type SimilarArticle = z.output<typeof similarArticlesSchema>['docs'][number]
