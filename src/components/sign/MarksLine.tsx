import { mayGive } from '@/domain/stages/given'
import { PROOFS, proofRule, proofsOf, proofStanding } from '@/domain/stages/proofs'
import { isRefusing, secrecyOf, VERDICTS } from '@/domain/stages/secrecy'
import { isEditor } from '@/domain/workflow/standing'
import type { User } from '@/payload-types'
import type { AwaitingIssue } from '@/services/desk/readAwaiting'
import { formatMinute } from '../workflow/formatMinute'
import styles from '../workflow/ReasonBanner.module.css'
import { MarkButtons } from './MarkButtons'

/** 三校 and 保密审查 of an issue under signature: what was given, what is missing, and for whose turn it is the buttons. */
export function MarksLine({
  awaiting: { proofs, secrecyVerdict },
  asked,
  user,
}: {
  awaiting: AwaitingIssue
  asked: NonNullable<AwaitingIssue['asked']>
  user: User | null
}) {
  const rule = proofRule(asked)
  if (rule.stages.length === 0 && !rule.isSecrecyChecked) return null
  const { done, missing } = proofStanding(proofsOf(proofs), rule)
  const secrecy = secrecyOf(secrecyVerdict)
  const given = done.map(({ stage, name, at }) => `${PROOFS[stage].zh} ${name} ${formatMinute(at)}`)
  const verdict =
    secrecy && `保密审查 ${VERDICTS[secrecy.verdict].zh} ${secrecy.name} ${formatMinute(secrecy.at)}`
  const open = [
    ...missing.map((stage) => PROOFS[stage].zh),
    ...(rule.isSecrecyChecked && !secrecy ? ['保密审查'] : []),
  ]
  const [next] = missing
  const mayProof = next !== undefined && mayGive(user?.id ?? 0, done, rule)
  return (
    <>
      <p className={styles.who}>
        {[...given, ...(verdict ? [verdict] : []), ...(open.length > 0 ? [`待${open.join('、')}`] : [])].join(
          '；',
        )}
      </p>
      {isEditor(user) && (
        <MarkButtons
          proof={mayProof ? next : undefined}
          isSecrecyChecked={rule.isSecrecyChecked && !isRefusing(secrecy)}
        />
      )}
      {isEditor(user) && next && !mayProof && (
        <p className={styles.who}>{`您已校过本期，${PROOFS[next].zh}须由另一人来做。`}</p>
      )}
    </>
  )
}
