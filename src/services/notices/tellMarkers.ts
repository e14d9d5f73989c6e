import type { PayloadRequest } from 'payload'
import { idOf } from '@/domain/idOf'
import { dueMarks, missingMarks } from '@/domain/stages/missingMarks'
import { isProof, type ProofRule } from '@/domain/stages/proofs'
import { isRefusing } from '@/domain/stages/secrecy'
import type { IssueAction } from '@/domain/workflow/issue'
import type { Issue } from '@/payload-types'
import { givenMarks, givers, hasMarks } from '../issues/issueMarks'
import type { IssueStep } from '../issues/issueStep'
import { notifyMarksDue, notifyVerdict } from './notifyMarks'

/**
 * After a step of an issue: whoever may give the next mark of 三校, or 保密审查, is told once it is due; of a verdict that lets
 * nothing out, whoever sent the issue to sign-off.
 */
export async function tellMarkers(
  issue: Issue,
  {
    step: { action, fallen },
    line,
    before,
    rule,
  }: { step: IssueStep; line: number; before: Issue; rule: ProofRule | undefined },
  { req }: { req: PayloadRequest },
): Promise<void> {
  if (!rule) return
  const marks = givenMarks(issue)
  const due = dueMarks(marks, rule)
  // The check was asked for when the issue was sent, and is again where it fell.
  const isNew = action === 'submit' || (fallen !== undefined && hasMarks(fallen))
  const told = {
    ...due,
    isSecrecyDue: due.isSecrecyDue && isNew,
    next: action === 'secrecyCheck' && !isNew ? undefined : due.next,
  }
  const fact = `transition:${line}`
  // Whose marks fell was told that, and to give them anew.
  const except = fallen ? givers(fallen).map(({ by }) => by) : []
  await notifyMarksDue({ issue, due: told, fact, except }, { req })
  const check = marks.secrecy
  if (action !== 'secrecyCheck' || !isRefusing(check)) return
  const submitter = idOf(before.submittedBy)
  await notifyVerdict({ issue, check, submitter, fact: `${fact}:verdict` }, { req })
}

/** Whether what an issue waits for may be another thing after this step. */
export function isTowardsMarks(action: IssueAction): boolean {
  return action === 'submit' || isProof(action) || action === 'secrecyCheck'
}

/**
 * Whether signers are to be told now: what is not proofed and checked yet does not wait for them.
 * @param rule of the office, where the step is one towards marks
 */
export function isForSigners(issue: Issue, rule: ProofRule | undefined): boolean {
  return rule !== undefined && missingMarks(givenMarks(issue), rule).length === 0
}
