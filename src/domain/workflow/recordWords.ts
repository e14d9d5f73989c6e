import { DELIVERY_STATUSES, DELIVERY_TRANSITIONS, ISSUE_MAIL_ACTIONS } from '@/domain/delivery/statuses'
import { READING_LINK_ACTIONS } from '@/domain/readingLink'
import { ARTICLE_STATUSES, ARTICLE_TRANSITIONS } from '@/domain/workflow/article'
import { ISSUE_STATUSES, ISSUE_TRANSITIONS } from '@/domain/workflow/issue'
import { SOLICITATION_STATUSES, SOLICITATION_TRANSITIONS } from '@/domain/workflow/solicitation'
import type { Label } from '@/domain/workflow/transition'

type Words = { steps: Record<string, { label: Label }>; statuses: Record<string, Label> }

const WORDS: Readonly<Record<string, Words>> = {
  articles: { steps: ARTICLE_TRANSITIONS, statuses: ARTICLE_STATUSES },
  issues: {
    steps: { ...ISSUE_TRANSITIONS, ...READING_LINK_ACTIONS, ...ISSUE_MAIL_ACTIONS },
    statuses: ISSUE_STATUSES,
  },
  deliveries: { steps: DELIVERY_TRANSITIONS, statuses: DELIVERY_STATUSES },
  solicitations: { steps: SOLICITATION_TRANSITIONS, statuses: SOLICITATION_STATUSES },
}

/** Whether documents of this collection have a record of steps at all. */
export const isRecorded = (collection: string): boolean => Object.hasOwn(WORDS, collection)

/** What the record of a collection calls a step and a status; what it does not know stays as it is written there. */
export function wordsOf(collection: string) {
  const words = WORDS[collection]
  return {
    step: (action: string) => words?.steps[action]?.label.zh ?? action,
    status: (status: string) => words?.statuses[status]?.zh ?? status,
  }
}
