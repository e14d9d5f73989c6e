import { dueMarks } from '@/domain/stages/missingMarks'
import { mayGive } from '@/domain/stages/given'
import { PROOFS, proofRule, proofsOf } from '@/domain/stages/proofs'
import { isRefusing, secrecyOf } from '@/domain/stages/secrecy'
import { isEditor } from '@/domain/workflow/standing'
import type { User } from '@/payload-types'
import type { AwaitingIssue } from '@/services/desk/readAwaiting'
import styles from '../workflow/ReasonBanner.module.css'
import { MarkButtons } from './MarkButtons'
import { marksOf } from './marksWords'

/** 三校 and 保密审查 of an issue under signature: what was given, what is missing, and for whose turn it is the buttons. */
export function MarksLine({
  awaiting,
  asked,
  user,
}: {
  awaiting: AwaitingIssue
  asked: NonNullable<AwaitingIssue['asked']>
  user: User | null
}) {
  const { given, open } = marksOf(awaiting)
  if (given.length === 0 && !open) return null
  const rule = proofRule(asked)
  const secrecy = secrecyOf(awaiting.secrecyVerdict)
  const isOver = rule.isSecrecyChecked && isRefusing(secrecy)
  const { done, next } = dueMarks({ proofs: proofsOf(awaiting.proofs), secrecy }, rule)
  const mayProof = next !== undefined && mayGive(user?.id ?? 0, done, rule)
  return (
    <>
      {/* What is still to come, the banner is headed by. */}
      {given.length > 0 && <p className={styles.who}>{given.join('；')}</p>}
      {isEditor(user) && !isOver && (
        <MarkButtons
          proof={mayProof ? next : undefined}
          secrecy={rule.isSecrecyChecked ? (secrecy ? 'given' : 'due') : undefined}
        />
      )}
      {isEditor(user) && !isOver && next && !mayProof && (
        <p className={styles.who}>{`您已校过本期，${PROOFS[next].zh}须由另一人来做。`}</p>
      )}
    </>
  )
}
