import type { ReactNode } from 'react'
import styles from './StatePill.module.css'

/** How things stand, by the value of a `status` whatever it is of; what is not named here waits for nobody and is not bad. */
const TONES: Readonly<Record<string, 'waiting' | 'done' | 'bad'>> = {
  review: 'waiting',
  pending: 'waiting',
  sending: 'waiting',
  open: 'waiting',
  approved: 'done',
  published: 'done',
  sent: 'done',
  failed: 'bad',
  uncertain: 'bad',
}

/** A state in its word, with a colour that is the same on every screen. */
export function StatePill({ state, children }: { state: string; children: ReactNode }) {
  return <span className={`${styles.pill} ${styles[TONES[state] ?? 'quiet']}`}>{children}</span>
}
