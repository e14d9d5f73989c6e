import { z } from 'zod'
import { ARTICLE_STATUSES } from '../workflow/article'
import { oneOf } from './oneOf'

/** The answer of `GET /api/articles/by-link?url=…`: articles registered from this address already. */
export const linkedArticlesSchema = z.object({
  docs: z.array(
    z.object({
      id: z.number(),
      headline: z.string().nullable(),
      status: oneOf(ARTICLE_STATUSES),
      /** ISO 8601 */
      createdAt: z.string(),
    }),
  ),
})

export type LinkedArticle = z.output<typeof linkedArticlesSchema>['docs'][number]
