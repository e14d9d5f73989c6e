import type { Label, Transition } from './transition'

export type SolicitationStatus = 'draft' | 'open' | 'closed'

export const SOLICITATION_STATUSES = {
  draft: { zh: '未发出', en: 'Draft' },
  open: { zh: '征稿中', en: 'Open' },
  closed: { zh: '已结束', en: 'Closed' },
} as const satisfies Record<SolicitationStatus, Label>

export const SOLICITATION_TRANSITIONS = {
  open: {
    from: ['draft', 'closed'],
    to: 'open',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '约稿已发出，投稿人会在首页看到。',
    label: { zh: '发出约稿', en: 'Open' },
  },
  close: {
    from: ['open'],
    to: 'closed',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '约稿已结束。',
    label: { zh: '结束约稿', en: 'Close' },
  },
} as const satisfies Record<string, Transition<SolicitationStatus>>

export type SolicitationAction = keyof typeof SOLICITATION_TRANSITIONS
