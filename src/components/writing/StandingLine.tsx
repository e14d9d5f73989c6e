'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { reviewLine, type ReviewRule, reviewsOf, whoseReviews } from '@/domain/stages/reviews'
import { whereaboutsOf } from '../dashboard/whereabouts'
import { StatePill } from '../state/StatePill'

type Opened = Parameters<typeof whereaboutsOf>[0]

/** The state of an article, and who reviewed it: a save may have changed either since the page was opened. */
export function StandingLine({ opened, rule }: { opened: Opened; rule?: ReviewRule | undefined }) {
  const { data } = useDocumentInfo()
  const article = { ...opened, status: (data?.status as Opened['status']) ?? opened.status }
  const reviews = reviewsOf(data?.reviews)
  const { state, facts } = whereaboutsOf(article)
  const stages = rule && article.status === 'review' ? reviewLine(reviews, rule) : undefined
  return (
    <>
      {state && <StatePill state={state.value}>{state.label}</StatePill>}
      {/* Why it was turned down stands below. */}
      {article.status !== 'rejected' && <span>{facts.join('')}</span>}
      {stages && <span>{stages}</span>}
      {article.status === 'approved' && reviews.length > 0 && <span>{whoseReviews(reviews)}</span>}
    </>
  )
}
