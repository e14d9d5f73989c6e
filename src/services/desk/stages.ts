import sql from 'sql-template-tag'
import type { Stage } from '@/domain/answers/queue'
import { mayGive } from '@/domain/stages/given'
import { REVIEWS, reviewLine, reviewRule, reviewsOf, reviewStanding } from '@/domain/stages/reviews'

export type Staged = { reviews: unknown; reviewStages: number | null; differentPeople: boolean | null }

/** The columns of `Staged`, of the article `a` and the settings `s`. */
export const STAGED = sql`a.reviews, s.review_stages::int as "reviewStages", s.different_people as "differentPeople"`

/** Where an article in review stands, as this person sees it; null without stages. */
export function stageOf({ reviews, ...settings }: Staged, person: number): Stage | null {
  const rule = reviewRule(settings)
  const given = reviewsOf(reviews)
  const line = reviewLine(given, rule)
  if (!line) return null
  const { done, next } = reviewStanding(given, rule)
  const isForPerson = mayGive(person, done, rule)
  return { line, isForPerson, awaited: isForPerson && next && done.length > 0 ? REVIEWS[next].zh : null }
}

/** Whether colleagues began the review of the article `a`, with the settings `s`. */
export const BEGUN = sql`(s.review_stages > 1 and a.reviews @> '[{"stage": "firstReview"}]') is true`

/** Whether this person goes on with it, where one wants another for each review. */
export function goesOn(person: number) {
  return sql`(${BEGUN}
    and not (coalesce(s.different_people, true) and a.reviews @> jsonb_build_array(jsonb_build_object('by', ${person}::int))))`
}

/** The order of those that wait: what colleagues began and this person goes on with, then by arrival. */
export function waitingOrder(person: number) {
  return sql`${goesOn(person)} desc, a.first_submitted_at, a.id`
}
