import type { Label } from '../workflow/transition'
import { counted, type Given, givenSchema, type StageRule, whose } from './given'

/** 三审 of an article: steps of its workflow, of which the last takes it. */
export const REVIEWS = {
  firstReview: { zh: '初审', en: 'First review' },
  secondReview: { zh: '复审', en: 'Second review' },
  approve: { zh: '终审', en: 'Final review' },
} as const satisfies Record<string, Label>

export type ReviewStage = keyof typeof REVIEWS
export type Review = Given<ReviewStage>
export type ReviewRule = StageRule<ReviewStage>

const schema = givenSchema(Object.keys(REVIEWS) as ReviewStage[])

export const isReview = (action: string): action is ReviewStage => action in REVIEWS

/** What an article's `reviews` holds. */
export function reviewsOf(value: unknown): Review[] {
  return schema.parse(value ?? [])
}

/** From the settings. One stage, or none, is the workflow without stages. */
export function reviewRule(settings: {
  reviewStages?: number | null
  differentPeople?: boolean | null
}): ReviewRule {
  const count = settings.reviewStages ?? 1
  const isDifferent = settings.differentPeople ?? true
  if (count >= 3) return { stages: ['firstReview', 'secondReview', 'approve'], isDifferent }
  return { stages: count === 2 ? ['firstReview', 'approve'] : ['approve'], isDifferent }
}

/** Whether articles are reviewed in stages at all. */
export const isStaged = ({ stages }: ReviewRule): boolean => stages.length > 1

/** The reviews that count under this rule, and which is next. */
export function reviewStanding(reviews: readonly Review[], rule: ReviewRule) {
  const done = counted(reviews, rule)
  return { done, next: rule.stages[done.length] }
}

/** 李某的初审、王某的复审. */
export const whoseReviews = (reviews: readonly Review[]): string => whose(reviews, REVIEWS)

/** Where an article in review stands, in words; nothing where there are no stages. */
export function reviewLine(reviews: readonly Review[], rule: ReviewRule): string | undefined {
  const { done, next } = reviewStanding(reviews, rule)
  if (!isStaged(rule) || !next) return undefined
  const passed = done.map(({ stage, name }) => `${REVIEWS[stage].zh} ${name}`)
  return [...passed, `待${REVIEWS[next].zh}`].join('，')
}
