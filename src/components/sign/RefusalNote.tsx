'use client'

import styles from './Sign.module.css'
import type { Refusal } from './useDecision'

/** Why the server did not take the decision, and what to do. */
export function RefusalNote({ refusal }: { refusal: Refusal }) {
  if (!refusal) return null
  return (
    <div role="alert" className={styles.error}>
      <p>{refusal.message}</p>
      {refusal.isStale && (
        <button type="button" className={styles.plain} onClick={() => window.location.reload()}>
          刷新页面
        </button>
      )}
    </div>
  )
}
