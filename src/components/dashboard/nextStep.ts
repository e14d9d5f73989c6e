import { awaitedMarks } from '@/domain/stages/missingMarks'
import { isEditor, type Standing } from '@/domain/workflow/standing'
import type { OfficeDesk, OpenIssue } from '@/services/desk/readOfficeDesk'
import { documentPath, REGISTER_PATH, SIGN_PATH } from '../admin/paths'

export type NextStep = { href: string; label: string }

/**
 * What somebody of the office does next, for the main button of the home page: sign what waits for them, review what waits
 * longest, go on with the issue in hand. Undefined where nothing waits for who only signs or reads.
 */
export function nextStep(
  { issues, waiting, unplaced }: OfficeDesk,
  user: Standing & { id: number },
): NextStep | undefined {
  const edits = isEditor(user)
  const [toSign] = toBeSigned(issues.latest, user.id)
  if (toSign) {
    const href = edits ? documentPath('issues', toSign.id) : `${SIGN_PATH}/${toSign.id}`
    return { href, label: `签发${toSign.name ?? '一期'}` }
  }
  if (!edits) return undefined
  const [oldest] = waiting.oldest
  if (oldest) return { href: documentPath('articles', oldest.id), label: '从最早一篇开始审' }
  const draft = issues.latest.find(({ status }) => status === 'draft')
  if (draft && unplaced > 0) {
    return { href: documentPath('issues', draft.id), label: `编排${draft.name ?? '本期'}` }
  }
  return { href: REGISTER_PATH, label: '登记稿件' }
}

/** The issues that wait for this person's signature and for nothing before it. */
export function toBeSigned(issues: readonly OpenIssue[], person: number | undefined): OpenIssue[] {
  return issues.filter(
    (issue) => issue.signers.some(({ id }) => id === person) && awaitedMarks(issue) === undefined,
  )
}
