import type { PayloadRequest } from 'payload'
import type { Review } from '@/domain/stages/reviews'

type Fallen = { article: number; reviews: Review[] }

/** The reviews that a write of this request takes away, from the hook that does to the one that records it. */
export function noteFallen(req: PayloadRequest, fallen: Fallen): void {
  req.context = { ...req.context, fallenReviews: [...noted(req), fallen] }
}

/** Those of one article, and no second time: a request may write it again. */
export function takeFallen(req: PayloadRequest, article: number): Review[] {
  const all = noted(req)
  req.context = { ...req.context, fallenReviews: all.filter((each) => each.article !== article) }
  return all.filter((each) => each.article === article).flatMap(({ reviews }) => reviews)
}

function noted({ context }: PayloadRequest): readonly Fallen[] {
  // Only noteFallen writes there.
  return Array.isArray(context.fallenReviews) ? (context.fallenReviews as Fallen[]) : []
}
