import type { Channel } from '../channel'
import type { Label, Role, Transition } from './transition'

export type ArticleStatus = 'draft' | 'review' | 'approved' | 'rejected' | 'published'

export const ARTICLE_STATUSES = {
  draft: { zh: '草稿', en: 'Draft' },
  review: { zh: '待审', en: 'In review' },
  approved: { zh: '已采用', en: 'Approved' },
  rejected: { zh: '未采用', en: 'Rejected' },
  published: { zh: '已刊发', en: 'Published' },
} as const satisfies Record<ArticleStatus, Label>

export const ARTICLE_TRANSITIONS = {
  submit: {
    from: ['draft'],
    to: 'review',
    by: ['author', 'reviewer', 'admin'],
    comment: 'optional',
    done: '已提交，等待文明办审核。',
    label: { zh: '提交审核', en: 'Submit' },
  },
  withdraw: {
    from: ['review'],
    to: 'draft',
    by: ['author'],
    comment: 'optional',
    done: '已撤回，改好后可以重新提交。',
    label: { zh: '撤回修改', en: 'Withdraw' },
  },
  // 三审三校, by setting: who may do them now, and after whom, says domain/stages/reviews.ts. The last is `approve`.
  firstReview: {
    from: ['review'],
    to: 'review',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '初审已通过，等待下一审。',
    label: { zh: '初审通过', en: 'Pass first review' },
  },
  secondReview: {
    from: ['review'],
    to: 'review',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '复审已通过，等待终审。',
    label: { zh: '复审通过', en: 'Pass second review' },
  },
  approve: {
    from: ['review'],
    to: 'approved',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '已采用，可以编入简报。',
    label: { zh: '采用', en: 'Approve' },
  },
  return: {
    from: ['review'],
    to: 'draft',
    by: ['reviewer', 'admin'],
    comment: 'required',
    done: '已退回修改，理由显示在稿件上方。',
    label: { zh: '退回修改', en: 'Return' },
  },
  reject: {
    from: ['review'],
    to: 'rejected',
    by: ['reviewer', 'admin'],
    comment: 'required',
    done: '已定为不采用，理由显示在稿件上方。',
    label: { zh: '不采用', en: 'Reject' },
  },
  reopen: {
    from: ['approved', 'rejected'],
    to: 'review',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '已回到“待审”，请重新审核。',
    label: { zh: '重新审核', en: 'Reopen' },
  },
  // What was reviewed is another text now, or came out of the decision: whose reviews fall, the comment says.
  lapse: {
    from: ['review', 'approved'],
    to: 'review',
    by: [],
    comment: 'optional',
    label: { zh: '审核取消', en: 'Reviews lapse' },
  },
  publish: {
    from: ['approved'],
    to: 'published',
    by: [],
    comment: 'optional',
    label: { zh: '随期刊发', en: 'Publish' },
  },
} as const satisfies Record<string, Transition<ArticleStatus>>

/** Whether a person has no step to take with it: a company sees what the office registered under its name, no more. */
export function isLeftToOffice({
  role,
  channel,
}: {
  role: Role
  channel: Channel | null | undefined
}): boolean {
  return role === 'author' && channel !== 'submission'
}

export type ArticleAction = keyof typeof ARTICLE_TRANSITIONS

/** What the office's people say among themselves on the way to a decision: no author reads these lines of the record. */
export const INTERNAL_STEPS = ['firstReview', 'secondReview', 'lapse'] as const satisfies ArticleAction[]
