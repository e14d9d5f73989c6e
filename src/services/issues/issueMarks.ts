import type { IssueView } from '@/domain/brief/issueView'
import type { Finding } from '@/domain/answers/preflight'
import { RuleError } from '@/domain/ruleError'
import { changedParts, partWords, type PrintedParts, type SignedPart } from '@/domain/schedule'
import { missingMarks } from '@/domain/stages/missingMarks'
import { type Proof, type ProofRule, proofRule, proofsOf, whoseProofs } from '@/domain/stages/proofs'
import { type SecrecyCheck, secrecyOf } from '@/domain/stages/secrecy'
import type { Issue, Setting } from '@/payload-types'
import { printedParts } from './signedParts'

/** What an issue keeps of them. */
export type Marks = {
  proofs: Proof[] | null
  secrecyVerdict: SecrecyCheck | null
  /** Of the pages they are of. */
  markedContent: PrintedParts
}

type Marked = Pick<Issue, 'proofs' | 'secrecyVerdict' | 'markedContent'>

export type StandingMarks = { proofs: Proof[]; secrecy: SecrecyCheck | undefined }

/** What an issue was given, whether its pages are still those or not. */
export function givenMarks({ proofs, secrecyVerdict }: Marked): StandingMarks {
  return { proofs: proofsOf(proofs), secrecy: secrecyOf(secrecyVerdict) }
}

/** The marks of an issue as far as they are of these pages; where they are not: what changed, and whose fall. */
export function standingMarks(
  issue: Marked,
  view: IssueView,
): StandingMarks & { changed: SignedPart[]; fallen: StandingMarks } {
  const given = givenMarks(issue)
  const none = { proofs: [], secrecy: undefined }
  if (!hasMarks(given)) return { ...none, changed: [], fallen: none }
  const changed = changedParts(issue.markedContent, printedParts(view))
  return changed.length === 0 ? { ...given, changed, fallen: none } : { ...none, changed, fallen: given }
}

export function hasMarks({ proofs, secrecy }: StandingMarks): boolean {
  return proofs.length > 0 || secrecy !== undefined
}

/** Who gave them. */
export function givers({ proofs, secrecy }: StandingMarks): { by: number }[] {
  return [...proofs, ...(secrecy ? [secrecy] : [])]
}

/** 李某的一校、王某的保密审查. */
export function whoseMarks({ proofs, secrecy }: StandingMarks): string {
  return [
    ...(proofs.length > 0 ? [whoseProofs(proofs)] : []),
    ...(secrecy ? [`${secrecy.name}的保密审查`] : []),
  ].join('、')
}

/** Marks were found to be of other pages: a step that finds it, and the worker, take them away (lapseStale), so that they can be given anew. */
export const MARKS_FELL = 'marks-fell'

/** A mark was to be put on other pages than were seen; those given before may be of other pages, too. */
export const PAGES_CHANGED = 'pages-changed'

/** What an issue lacks of the marks the office asks for; those of other pages than would be printed now are none. */
export function markFindings(
  issue: Marked,
  { view, settings }: { view: IssueView; settings: Setting },
): Finding[] {
  const rule = proofRule(settings)
  if (!isAsked(rule)) return []
  const { changed, fallen, ...standing } = standingMarks(issue, view)
  const missing = missingMarks(standing, rule)
  if (!hasMarks(fallen) || missing.length === 0) return missing
  const message = `校对、审查之后版面有变动（${partWords(changed)}），${whoseMarks(fallen)}不再有效，系统会取消并通知本人。`
  return [{ code: MARKS_FELL, message }, ...missing]
}

/** @throws RuleError invalid, naming what is missing */
export function requireMarks(issue: Marked, context: { view: IssueView; settings: Setting }): void {
  const findings = markFindings(issue, context)
  if (findings.length === 0) return
  throw new RuleError(
    'invalid',
    findings[0]?.code ?? 'proofs-missing',
    findings.map(({ message }) => message).join(''),
  )
}

/** Whether the office asks for any marks. */
export function isAsked({ stages, isSecrecyChecked }: ProofRule): boolean {
  return stages.length > 0 || isSecrecyChecked
}
