import { z } from 'zod'
import { CHANNELS } from '../channel'
import { ARTICLE_STATUSES } from '../workflow/article'
import { ISSUE_STATUSES } from '../workflow/issue'
import { oneOf } from './oneOf'

const article = z.object({
  id: z.number(),
  title: z.string(),
  /** Short name of the credited company; null for the office's own. */
  company: z.string().nullable(),
  channel: oneOf(CHANNELS),
  status: oneOf(ARTICLE_STATUSES),
  /** Of the text, as it stands in the editor. */
  characters: z.number(),
  /** When it came in or, if it never was submitted, was entered; ISO 8601. Null in a filed issue: nobody knows any more. */
  cameInAt: z.string().nullable(),
  updatedAt: z.string(),
})

/** The answer of `GET /api/issues/:id/composition`. */
export const compositionSchema = z.object({
  status: oneOf(ISSUE_STATUSES),
  /** In print order. */
  articles: z.array(article),
  /** Approved and in no issue, the longest waiting first. */
  candidates: z.array(article),
})

/**
 * The answer of `POST /api/issues/:id/arrange`: what the issue holds now, and its two times, by which a form that is open
 * can tell whether it is still fresh.
 */
export const arrangedSchema = z.object({
  articles: z.array(z.number()),
  updatedAt: z.string(),
  previouslyUpdatedAt: z.string(),
})

export type ComposedArticle = z.output<typeof article>
export type Composition = z.output<typeof compositionSchema>
export type Arranged = z.output<typeof arrangedSchema>
