import type { Label, Transition } from './transition'

export type IssueStatus = 'draft' | 'review' | 'published'

export const ISSUE_STATUSES = {
  draft: { zh: '编辑中', en: 'Draft' },
  review: { zh: '待签发', en: 'Awaiting sign-off' },
  published: { zh: '已发布', en: 'Published' },
} as const satisfies Record<IssueStatus, Label>

export const ISSUE_TRANSITIONS = {
  submit: {
    from: ['draft'],
    to: 'review',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '已送签，等待签发。',
    label: { zh: '送签', en: 'Submit' },
  },
  return: {
    from: ['review'],
    to: 'draft',
    by: ['reviewer', 'signer', 'admin'],
    comment: 'required',
    done: '已退回编辑，可以继续修改。',
    label: { zh: '退回编辑', en: 'Return' },
  },
  publish: {
    from: ['review'],
    to: 'published',
    by: ['reviewer', 'signer', 'admin'],
    comment: 'optional',
    done: '已发布，发出的情况显示在本页。',
    label: { zh: '发布', en: 'Publish' },
  },
  // The signature itself; what it leads to waits for its minute.
  schedule: {
    from: ['review'],
    to: 'review',
    by: ['reviewer', 'signer', 'admin'],
    comment: 'optional',
    done: '已定时，到时自动发布。',
    label: { zh: '定时发布', en: 'Schedule' },
  },
  unschedule: {
    from: ['review'],
    to: 'review',
    by: ['reviewer', 'signer', 'admin'],
    comment: 'optional',
    done: '已取消定时，本期回到“待签发”。',
    label: { zh: '取消定时', en: 'Unschedule' },
  },
  // 三校 and 保密审查, by setting (domain/stages): of the pages as they were sent to sign-off.
  firstProof: {
    from: ['review'],
    to: 'review',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '一校已记录。',
    label: { zh: '一校完成', en: 'First proof' },
  },
  secondProof: {
    from: ['review'],
    to: 'review',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '二校已记录。',
    label: { zh: '二校完成', en: 'Second proof' },
  },
  thirdProof: {
    from: ['review'],
    to: 'review',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '三校已记录。',
    label: { zh: '三校完成', en: 'Third proof' },
  },
  secrecyCheck: {
    from: ['review'],
    to: 'review',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '保密审查结论已记录。',
    label: { zh: '保密审查', en: 'Secrecy check' },
  },
  // What was proofed is not what would be printed any more: whose marks fall, the comment says.
  lapse: {
    from: ['review'],
    to: 'review',
    by: [],
    comment: 'optional',
    label: { zh: '校对、审查取消', en: 'Marks lapse' },
  },
  correct: {
    from: ['published'],
    to: 'published',
    by: ['reviewer', 'signer', 'admin'],
    comment: 'required',
    done: '更正已发布，发出的情况显示在本页。',
    label: { zh: '发布更正', en: 'Correct' },
  },
  file: {
    from: ['draft'],
    to: 'published',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '已归档，可以在往期简报中检索。',
    label: { zh: '补录归档', en: 'File' },
  },
} as const satisfies Record<string, Transition<IssueStatus>>

export type IssueAction = keyof typeof ISSUE_TRANSITIONS

/** `filed`: it came out before the system, and was entered afterwards. */
type IssueState = { status: IssueStatus; revision: number; filed?: boolean }

/**
 * The step that leads from one state to another; undefined where the two are the same. For a change no step makes it is
 * the one that leads there from elsewhere, so that the table has the word on it.
 */
export function issueActionBetween(before: IssueState, after: IssueState): IssueAction | undefined {
  if (before.status === after.status) {
    return after.status === 'published' && before.revision !== after.revision ? 'correct' : undefined
  }
  if (after.status === 'published' && after.filed && !before.filed) return 'file'
  const leading = ISSUE_ACTIONS.filter((action) => ISSUE_TRANSITIONS[action].to === after.status)
  const isNext = (action: IssueAction) =>
    (ISSUE_TRANSITIONS[action].from as readonly IssueStatus[]).includes(before.status)
  return leading.find(isNext) ?? leading[0]
}

// Whoever files an issue says that it came out before, whoever schedules one says when, and marks say what was read: no
// status tells of any.
const SAID: readonly IssueAction[] = [
  'file',
  'schedule',
  'unschedule',
  'firstProof',
  'secondProof',
  'thirdProof',
  'secrecyCheck',
  'lapse',
]
const ISSUE_ACTIONS = (Object.keys(ISSUE_TRANSITIONS) as IssueAction[]).filter(
  (action) => !SAID.includes(action),
)
