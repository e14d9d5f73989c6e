import { awaitedMarks, dueForPerson } from '@/domain/stages/missingMarks'
import { isEditor, type Standing } from '@/domain/workflow/standing'
import type { OfficeDesk, OpenIssue, WaitingArticle } from '@/services/desk/readOfficeDesk'
import { documentPath, REGISTER_PATH, SIGN_PATH } from '../admin/paths'

export type NextStep = { href: string; label: string }

/**
 * What somebody of the office does next, for the main button of the home page: sign what waits for them, proof or check what
 * waits for its signature, go on with a review that a colleague began, review what waits longest, go on with the issue in hand. Undefined where nothing waits for who only signs or reads.
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
  const [marked] = toBeMarked(issues.latest, user.id)
  if (marked)
    return {
      href: documentPath('issues', marked.issue.id),
      label: `${marked.due[0] ?? '校对'}：${marked.issue.name ?? '一期'}`,
    }
  const [first] = waiting.oldest
  if (first) return { href: documentPath('articles', first.id), label: beginWords(first) }
  const draft = issues.latest.find(({ status }) => status === 'draft')
  if (draft && unplaced > 0) {
    return { href: documentPath('issues', draft.id), label: `编排${draft.name ?? '本期'}` }
  }
  return { href: REGISTER_PATH, label: '登记稿件' }
}

/** How one begins with the first of those that wait. */
export function beginWords({ stage }: Pick<WaitingArticle, 'stage'>): string {
  return stage?.awaited ? `从等您${stage.awaited}的开始审` : '从最早一篇开始审'
}

/** The issues under signature that wait for a mark this person may give, with which: 一校, 保密审查. */
export function toBeMarked(issues: readonly OpenIssue[], person: number) {
  return issues
    .map((issue) => ({ issue, due: issue.status === 'review' ? dueForPerson(issue, person) : [] }))
    .filter(({ due }) => due.length > 0)
}

/** The issues that wait for this person's signature and for nothing before it. */
export function toBeSigned(issues: readonly OpenIssue[], person: number | undefined): OpenIssue[] {
  return issues.filter(
    (issue) => issue.signers.some(({ id }) => id === person) && awaitedMarks(issue) === undefined,
  )
}
