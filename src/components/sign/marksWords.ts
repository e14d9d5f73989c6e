import { PROOFS, proofRule, proofsOf, proofStanding } from '@/domain/stages/proofs'
import { isRefusing, secrecyOf, VERDICTS } from '@/domain/stages/secrecy'
import type { AskedMarks } from '@/domain/stages/missingMarks'
import { formatMinute } from '../workflow/formatMinute'

/** 三校 and 保密审查 of an issue in words, a line each: who gave which when, and what is still to come; none where neither is asked for. */
export function marksWords(marks: AskedMarks): string[] {
  const { given, open } = marksOf(marks)
  return [...given, ...(open ? [open] : [])]
}

export function marksOf({ proofs, secrecyVerdict, asked }: AskedMarks): { given: string[]; open?: string } {
  if (!asked) return { given: [] }
  const rule = proofRule(asked)
  if (rule.stages.length === 0 && !rule.isSecrecyChecked) return { given: [] }
  const { done, missing } = proofStanding(proofsOf(proofs), rule)
  const secrecy = secrecyOf(secrecyVerdict)
  const proofed = done.map(({ stage, name, at }) => `${PROOFS[stage].zh} ${name} ${formatMinute(at)}`)
  const verdict =
    secrecy && `保密审查 ${VERDICTS[secrecy.verdict].zh} ${secrecy.name} ${formatMinute(secrecy.at)}`
  const given = [...(proofed.length > 0 ? [proofed.join('；')] : []), ...(verdict ? [verdict] : [])]
  const open = [
    ...missing.map((stage) => PROOFS[stage].zh),
    ...(rule.isSecrecyChecked && !secrecy ? ['保密审查'] : []),
  ]
  // What has to go back is proofed again afterwards.
  const isOver = rule.isSecrecyChecked && isRefusing(secrecy)
  return open.length > 0 && !isOver ? { given, open: `待${open.join('、')}` } : { given }
}
