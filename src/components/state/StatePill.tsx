import type { ReactNode } from 'react'
import type { BounceStatus } from '@/domain/bounce'
import type { DeliveryStatus } from '@/domain/delivery/statuses'
import type { ArticleStatus } from '@/domain/workflow/article'
import type { IssueStatus } from '@/domain/workflow/issue'
import type { SolicitationStatus } from '@/domain/workflow/solicitation'
import styles from './StatePill.module.css'

type State = ArticleStatus | IssueStatus | SolicitationStatus | DeliveryStatus | BounceStatus
type Tone = 'quiet' | 'waiting' | 'done' | 'bad'

/** How things stand, by the value of a `status`, whatever it is of. `quiet` waits for nobody and is not bad. */
const TONES: Readonly<Record<State, Tone>> = {
  draft: 'quiet',
  review: 'waiting',
  approved: 'done',
  rejected: 'quiet',
  published: 'done',
  open: 'waiting',
  closed: 'quiet',
  pending: 'waiting',
  sending: 'waiting',
  sent: 'done',
  bounced: 'bad',
  failed: 'bad',
  uncertain: 'bad',
  assigned: 'done',
  noted: 'quiet',
  handled: 'quiet',
}

/** A state in its word, with a colour that is the same on every screen. */
export function StatePill({ state, children }: { state: string; children: ReactNode }) {
  return <span className={`${styles.pill} ${styles[toneOf(state)]}`}>{children}</span>
}

function toneOf(state: string): Tone {
  return Object.hasOwn(TONES, state) ? TONES[state as State] : 'quiet'
}
