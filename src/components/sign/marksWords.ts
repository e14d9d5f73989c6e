import { PROOFS, proofRule, proofsOf, proofStanding } from '@/domain/stages/proofs'
import { isRefusing, secrecyOf, VERDICTS } from '@/domain/stages/secrecy'
import type { AskedMarks } from '@/domain/stages/missingMarks'
import { formatMinute } from '../workflow/formatMinute'

/** 三校 and 保密审查 of an issue in words, a line each: who gave which when, and what is still to come; none where neither is asked for. */
export function marksWords({ proofs, secrecyVerdict, asked }: AskedMarks): string[] {
  if (!asked) return []
  const rule = proofRule(asked)
  if (rule.stages.length === 0 && !rule.isSecrecyChecked) return []
  const { done, missing } = proofStanding(proofsOf(proofs), rule)
  const secrecy = secrecyOf(secrecyVerdict)
  const given = done.map(({ stage, name, at }) => `${PROOFS[stage].zh} ${name} ${formatMinute(at)}`)
  const open = [
    ...missing.map((stage) => PROOFS[stage].zh),
    ...(rule.isSecrecyChecked && !secrecy ? ['保密审查'] : []),
  ]
  return [
    ...(given.length > 0 ? [given.join('；')] : []),
    ...(secrecy
      ? [`保密审查 ${VERDICTS[secrecy.verdict].zh} ${secrecy.name} ${formatMinute(secrecy.at)}`]
      : []),
    // What has to go back is proofed again afterwards.
    ...(open.length > 0 && !isRefusing(secrecy) ? [`待${open.join('、')}`] : []),
  ]
}
