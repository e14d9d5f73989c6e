import type { Finding } from '../answers/preflight'
import {
  type Proof,
  PROOFS,
  type ProofRule,
  proofRule,
  proofsOf,
  type ProofStage,
  proofStanding,
} from './proofs'
import { mayGive } from './given'
import { isRefusing, secrecyOf, type SecrecyCheck, VERDICTS } from './secrecy'

type Given = { proofs: readonly Proof[]; secrecy: SecrecyCheck | undefined }

/** What may be given now: the next proof, after those that count, and the secrecy check where there is none. */
export type DueMarks = {
  done: Proof[]
  next: ProofStage | undefined
  isSecrecyDue: boolean
  rule: ProofRule
}

export function dueMarks({ proofs, secrecy }: Given, rule: ProofRule): DueMarks {
  const { done, missing } = proofStanding(proofs, rule)
  return { done, next: missing[0], isSecrecyDue: rule.isSecrecyChecked && !secrecy, rule }
}

/** Its words: 一校、保密审查; undefined where nothing is due. */
export function dueWords({
  next,
  isSecrecyDue,
}: Pick<DueMarks, 'next' | 'isSecrecyDue'>): string | undefined {
  const words = [...(next ? [PROOFS[next].zh] : []), ...(isSecrecyDue ? ['保密审查'] : [])]
  return words.length > 0 ? words.join('、') : undefined
}

/** What an issue under signature keeps of its marks, and what the settings ask for; null before these were ever saved. */
export type AskedMarks = {
  proofs: unknown
  secrecyVerdict: unknown
  asked: { proofStages: number; differentPeople: boolean | null; secrecyCheck: boolean | null } | null
}

/** What an issue waits for before anybody signs it, in words; undefined where its signature is what it waits for. */
export function awaitedMarks({ proofs, secrecyVerdict, asked }: AskedMarks): string | undefined {
  if (!asked) return undefined
  const rule = proofRule(asked)
  const secrecy = secrecyOf(secrecyVerdict)
  if (rule.isSecrecyChecked && isRefusing(secrecy))
    return `保密审查“${VERDICTS[secrecy.verdict].zh}”，等退回编辑`
  const due = dueWords(dueMarks({ proofs: proofsOf(proofs), secrecy }, rule))
  return due && `待${due}`
}

/** Which of the marks that an issue waits for this person may give now, in words: 一校, 保密审查; none where it must go back. */
export function dueForPerson({ proofs, secrecyVerdict, asked }: AskedMarks, person: number): string[] {
  if (!asked) return []
  const rule = proofRule(asked)
  const secrecy = secrecyOf(secrecyVerdict)
  if (rule.isSecrecyChecked && isRefusing(secrecy)) return []
  const { done, next, isSecrecyDue } = dueMarks({ proofs: proofsOf(proofs), secrecy }, rule)
  return [
    ...(next && mayGive(person, done, rule) ? [PROOFS[next].zh] : []),
    ...(isSecrecyDue ? ['保密审查'] : []),
  ]
}

/** Findings that colleagues' marks are to come: whoever signs waits for them, and sends nothing back. */
const MARKS_AWAITED = ['proofs-missing', 'secrecy-missing', 'marks-fell']

export const isMarkAwaited = (code: string): boolean => MARKS_AWAITED.includes(code)

/** What an issue lacks of the marks that the office asks for, each in a sentence that says what to do; empty: nothing. */
export function missingMarks({ proofs, secrecy }: Given, rule: ProofRule): Finding[] {
  // It goes back, and what was proofed would have to be proofed again.
  if (rule.isSecrecyChecked && isRefusing(secrecy)) return secrecyFindings(secrecy)
  const { missing } = proofStanding(proofs, rule)
  const names = missing.map((stage) => `“${PROOFS[stage].zh}”`).join('、')
  return [
    ...(missing.length > 0
      ? [{ code: 'proofs-missing', message: `本期还没有${names}。请在本期页面上校对完再发布。` }]
      : []),
    ...(rule.isSecrecyChecked ? secrecyFindings(secrecy) : []),
  ]
}

function secrecyFindings(secrecy: SecrecyCheck | undefined): Finding[] {
  if (secrecy?.verdict === 'clear') return []
  if (!secrecy) {
    return [
      { code: 'secrecy-missing', message: '本期还没有“保密审查”。请在本期页面上写明结论和依据后再发布。' },
    ]
  }
  const verdict = VERDICTS[secrecy.verdict].zh
  const next =
    secrecy.verdict === 'amend'
      ? '请退回编辑，删改后重新送签，再作保密审查。'
      : '请退回编辑，移出不能公开的稿件。'
  return [{ code: 'secrecy-refused', message: `${secrecy.name}的保密审查结论是“${verdict}”。${next}` }]
}
