import { isBlank } from '../text/isBlank'
import { RuleError } from '../ruleError'
import type { Label, Role, Transition } from './transition'

export type Decision<Status extends string> = { from: Status; to: Status; comment: string | undefined }

/** Characters a comment may have. */
export const COMMENT_LIMIT = 2000

/**
 * Whether `role` may take this step now. Who is asked before when: a person who may never do it hears 403,
 * not a remark about the state of a document that is none of their business.
 * @throws RuleError forbidden | conflict | invalid
 */
export function decide<Status extends string>(input: {
  transition: Transition<Status>
  statuses: Record<Status, Label>
  /** None for a person who takes no steps. */
  role: Role | undefined
  status: Status
  comment: string | undefined
}): Decision<Status> {
  const { transition, statuses, role, status } = input
  const action = transition.label.zh
  if (!role || !transition.by.includes(role)) {
    throw new RuleError(
      'forbidden',
      'not-allowed',
      `您的角色不能进行“${action}”操作。如有需要，请联系文明办。`,
    )
  }
  if (!transition.from.includes(status)) {
    const needed = transition.from.map((from) => `“${statuses[from].zh}”`).join('或')
    throw new RuleError(
      'conflict',
      'wrong-state',
      `当前状态是“${statuses[status].zh}”，只有${needed}状态才能进行“${action}”。可能已有他人先行处理，请刷新页面查看。`,
    )
  }
  const comment = isBlank(input.comment) ? undefined : input.comment?.trim()
  if (transition.comment === 'required' && !comment) {
    throw new RuleError('invalid', 'comment-required', `请填写“${action}”的理由，对方需要据此处理。`)
  }
  if (comment && comment.length > COMMENT_LIMIT) {
    throw new RuleError('invalid', 'comment-too-long', `理由请控制在 ${COMMENT_LIMIT} 字以内。`)
  }
  return { from: status, to: transition.to, comment }
}
