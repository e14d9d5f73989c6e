import type { PayloadRequest } from 'payload'
import { dueMarks, missingMarks } from '@/domain/stages/missingMarks'
import { isProof } from '@/domain/stages/proofs'
import type { IssueAction } from '@/domain/workflow/issue'
import type { Issue } from '@/payload-types'
import { givenMarks, hasMarks } from '../issues/issueMarks'
import type { IssueStep } from '../issues/issueStep'
import { readProofRule } from '../stages'
import { idOf } from './idOf'
import { notifyMarksDue, notifyVerdict } from './notifyMarks'

/**
 * After a step of an issue: whoever may give the next mark of 三校, or 保密审查, is told once it is due; of a verdict that lets
 * nothing out, whoever sent the issue to sign-off.
 */
export async function tellMarkers(
  issue: Issue,
  { step: { action, fallen }, line, before }: { step: IssueStep; line: number; before: Issue },
  { req }: { req: PayloadRequest },
): Promise<void> {
  if (action !== 'submit' && !isProof(action) && action !== 'secrecyCheck') return
  const marks = givenMarks(issue)
  const due = dueMarks(marks, await readProofRule(req))
  // The check was asked for when the issue was sent, and is again where it fell.
  const isNew = action === 'submit' || (fallen !== undefined && hasMarks(fallen))
  const told = {
    ...due,
    isSecrecyDue: due.isSecrecyDue && isNew,
    next: action === 'secrecyCheck' && !isNew ? undefined : due.next,
  }
  await notifyMarksDue({ issue, due: told, fact: `transition:${line}` }, { req })
  if (action === 'secrecyCheck' && marks.secrecy && marks.secrecy.verdict !== 'clear')
    await notifyVerdict({ issue, check: marks.secrecy, submitter: idOf(before.submittedBy), line }, { req })
}

/** Whether signers are to be told now: what is not proofed and checked yet does not wait for them. */
export async function isForSigners(
  issue: Issue,
  action: IssueAction,
  { req }: { req: PayloadRequest },
): Promise<boolean> {
  if (action !== 'submit' && !isProof(action) && action !== 'secrecyCheck') return false
  return missingMarks(givenMarks(issue), await readProofRule(req)).length === 0
}
