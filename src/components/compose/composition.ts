import { z } from 'zod'
import { CHANNELS, type Channel } from '@/domain/channel'
import type { ArticleStatus } from '@/domain/workflow/article'
import type { IssueStatus } from '@/domain/workflow/issue'
import { getJSON, postJSON } from '../http/request'

const article = z.object({
  id: z.number(),
  title: z.string(),
  company: z.string().nullable(),
  channel: z.custom<Channel>((value) => typeof value === 'string' && value in CHANNELS),
  status: z.custom<ArticleStatus>((value) => typeof value === 'string'),
  characters: z.number(),
  cameInAt: z.string(),
  updatedAt: z.string(),
})

/** The answer of `GET /api/issues/:id/composition`. */
const compositionSchema = z.object({
  status: z.custom<IssueStatus>((value) => typeof value === 'string'),
  articles: z.array(article),
  candidates: z.array(article),
})

const arrangedSchema = z.object({
  articles: z.array(z.number()),
  updatedAt: z.string(),
  previouslyUpdatedAt: z.string(),
})

export type ComposedArticle = z.output<typeof article>
export type Composition = z.output<typeof compositionSchema>
export type Arranged = z.output<typeof arrangedSchema>

/** @throws RequestError */
export function loadComposition(issue: number | string, signal?: AbortSignal): Promise<Composition> {
  return getJSON(`/api/issues/${issue}/composition`, { schema: compositionSchema, signal })
}

/** Sets the order if it still is `before`. @throws RequestError, with status 409 when somebody else was faster */
export async function arrange(
  issue: number | string,
  order: { before: readonly number[]; after: readonly number[] },
): Promise<Arranged> {
  return arrangedSchema.parse(await postJSON(`/api/issues/${issue}/arrange`, order))
}
