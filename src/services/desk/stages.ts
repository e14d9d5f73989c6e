import sql from 'sql-template-tag'
import type { Stage } from '@/domain/answers/queue'
import { mayGive } from '@/domain/stages/given'
import { isEditor, type Standing } from '@/domain/workflow/standing'
import { REVIEWS, reviewLine, reviewRule, reviewsOf, reviewStanding } from '@/domain/stages/reviews'

export type Staged = { reviews: unknown; reviewStages: number | null; differentPeople: boolean | null }

/** The columns of `Staged`, of the article `a` and the settings `s`. */
export const STAGED = sql`a.reviews, s.review_stages::int as "reviewStages", s.different_people as "differentPeople"`

/** As whom reviews are waited for: nobody, for who only signs or reads. */
export function reviewerOf(user: Standing & { id: number }): number | undefined {
  return isEditor(user) ? user.id : undefined
}

/** Where an article in review stands, as this person sees it, who is nobody where no review is hers to give; null without stages. */
export function stageOf({ reviews, ...settings }: Staged, person: number | undefined): Stage | null {
  const rule = reviewRule(settings)
  const given = reviewsOf(reviews)
  const line = reviewLine(given, rule)
  if (!line) return null
  const { done, next } = reviewStanding(given, rule)
  const isForPerson = person === undefined || mayGive(person, done, rule)
  const isBegun = person !== undefined && next && done.length > 0
  return { line, isForPerson, awaited: isForPerson && isBegun ? REVIEWS[next].zh : null }
}

/** Whether colleagues began the review of the article `a`, with the settings `s`. */
export const BEGUN = sql`(s.review_stages > 1 and a.reviews @> '[{"stage": "firstReview"}]') is true`

/** Whether this person goes on with it, where one wants another for each review. */
export function goesOn(person: number | undefined) {
  if (person === undefined) return sql`false`
  return sql`(${BEGUN}
    and not (coalesce(s.different_people, true) and a.reviews @> jsonb_build_array(jsonb_build_object('by', ${person}::int))))`
}

/** The order of those that wait: what colleagues began and this person goes on with, then by arrival. */
export function waitingOrder(person: number | undefined) {
  const byArrival = sql`a.first_submitted_at, a.id`
  // PostgreSQL sorts by no constant.
  return person === undefined ? byArrival : sql`${goesOn(person)} desc, ${byArrival}`
}
