import type { UIFieldServerProps } from 'payload'
import { formatMinute } from './formatMinute'
import styles from './History.module.css'
import type { RecordedStep } from '@/services/desk/readTransitions'
import { recordOf } from './recordOf'

/** What happened to a document: who took which step when, and what they said. */
export async function History({ id, collectionSlug, req }: UIFieldServerProps) {
  if (id === undefined) return null
  const steps = await recordOf(collectionSlug, id, req)
  // Also where there is a record that this person may not read.
  if (steps.length === 0) return null
  return (
    <section className={styles.history} aria-labelledby="history-heading">
      <h2 id="history-heading" className={styles.heading}>
        流转记录
      </h2>
      <ol className={styles.list}>
        {steps.map((step) => (
          <HistoryLine key={step.id} step={step} />
        ))}
      </ol>
    </section>
  )
}

function HistoryLine({ step }: { step: RecordedStep }) {
  return (
    <li className={styles.line}>
      <div className={styles.what}>
        <strong>{step.label}</strong>
        {step.from !== step.to && (
          <span className={styles.states}>
            {step.from} → {step.to}
          </span>
        )}
        <span className={styles.who}>
          {step.by} <time dateTime={step.at}>{formatMinute(step.at)}</time>
        </span>
      </div>
      {step.comment && <blockquote className={styles.comment}>{step.comment}</blockquote>}
    </li>
  )
}
