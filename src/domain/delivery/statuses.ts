import type { Label, Transition } from '../workflow/transition'

/** What became of one message to one mailbox. Stored in `deliveries.status`; nothing else about progress is stored. */
export type DeliveryStatus = 'pending' | 'sending' | 'sent' | 'bounced' | 'failed' | 'uncertain'

export const DELIVERY_STATUSES = {
  pending: { zh: '待发送', en: 'Pending' },
  sending: { zh: '发送中', en: 'Sending' },
  sent: { zh: '已发出', en: 'Sent' },
  bounced: { zh: '被退回', en: 'Bounced' },
  failed: { zh: '未送达', en: 'Failed' },
  uncertain: { zh: '待确认', en: 'Uncertain' },
} as const satisfies Record<DeliveryStatus, Label>

/**
 * What may follow what. A step with an empty `by` belongs to the engine alone.
 *
 * `sending` is committed before the first byte of the message leaves, so a row that is not `sending` was not
 * accepted by any server. A row found `sending` after its lease is `uncertain`: its worker vanished between the first
 * byte and the commit of the answer. Only a person takes a row out of `uncertain`, except that the very worker that
 * held it may still report the answer it did get (`accept`, `refuse`). A ledger out of a backup knows nothing of what
 * followed: there `pending` proves nothing either (`restore`). `sent` ends when a report comes back that the mail could
 * not be delivered after all (`bounce`).
 */
export const DELIVERY_TRANSITIONS = {
  begin: engineStep({ from: ['pending'], to: 'sending', label: { zh: '开始发送', en: 'Begin' } }),
  accept: engineStep({
    from: ['sending', 'uncertain'],
    to: 'sent',
    label: { zh: '服务器已接收', en: 'Accept' },
  }),
  refuse: engineStep({
    from: ['pending', 'sending', 'uncertain'],
    to: 'failed',
    label: { zh: '服务器拒收', en: 'Refuse' },
  }),
  defer: engineStep({ from: ['pending', 'sending'], to: 'pending', label: { zh: '稍后再试', en: 'Defer' } }),
  lose: engineStep({ from: ['sending'], to: 'uncertain', label: { zh: '结果不明', en: 'Lose' } }),
  restore: engineStep({
    from: ['pending', 'sending'],
    to: 'uncertain',
    label: { zh: '由备份恢复', en: 'Restore' },
  }),
  supersede: engineStep({ from: ['pending'], to: 'failed', label: { zh: '由更正取代', en: 'Supersede' } }),
  bounce: engineStep({ from: ['sent', 'uncertain'], to: 'bounced', label: { zh: '被退回', en: 'Bounce' } }),
  resend: {
    from: ['bounced', 'failed', 'uncertain'],
    to: 'pending',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '已排入发送，结果稍后显示在这里。',
    label: { zh: '重新发送', en: 'Resend' },
  },
  // A copy that the recipient's own server forwards may bounce where it was forwarded to.
  confirm: {
    from: ['bounced', 'uncertain'],
    to: 'sent',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '已记为收到，不会再发送。',
    label: { zh: '确认已收到', en: 'Confirm receipt' },
  },
} as const satisfies Record<string, Transition<DeliveryStatus>>

/** What the office does with the mail of a whole issue; each is a line in the issue's record. */
export const ISSUE_MAIL_ACTIONS = {
  'pause-mail': { label: { zh: '暂停发送', en: 'Pause mail' } },
  'resume-mail': { label: { zh: '继续发送', en: 'Resume mail' } },
} as const satisfies Record<string, { label: Label }>

/** Nothing more happens to rows in these until a person decides. */
export const NEEDS_PERSON = ['bounced', 'failed', 'uncertain'] as const satisfies readonly DeliveryStatus[]

/**
 * What 'send again all that did not arrive' means for the rows that need a person. `again`: they are sent again.
 * `unknown`: nobody is there. `doubtful`: they may have arrived, each needs a decision of its own. `superseded`: a
 * correction stands in their place, whose own rows say who gets it.
 */
export type MissingKind = 'again' | 'unknown' | 'doubtful' | 'superseded'

export type Missing = Record<MissingKind, number>

export type DeliveryAction = keyof typeof DELIVERY_TRANSITIONS

export type RetryPolicy = {
  /** Wait before the second attempt, in milliseconds. */
  baseMs: number
  /** Each further wait is this many times the one before. */
  factor: number
  /** No wait is longer than this, in milliseconds. */
  capMs: number
  /** Age of the first attempt, in milliseconds, at which a temporary refusal becomes final. */
  giveUpMs: number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/**
 * 1, 4, 16, 60, 60 … minutes. A greylisting server wants 1 to 5 minutes; RFC 5321 4.5.4.1 asks for waits of half an
 * hour after the first ones, and four to five days before giving up; a brief is old news after three.
 */
export const RETRY_POLICY: RetryPolicy = { baseMs: MINUTE, factor: 4, capMs: 60 * MINUTE, giveUpMs: 3 * DAY }

/**
 * Milliseconds until the next attempt. `attempts`: how many there were, this one included. `random`: 0 to 1, spreads
 * the wait by a fifth either way, so that rows refused together do not come back together.
 */
export function retryDelay({
  attempts,
  random,
  policy,
}: {
  attempts: number
  random: number
  policy: RetryPolicy
}): number {
  const wait = Math.min(policy.capMs, policy.baseMs * policy.factor ** Math.max(0, attempts - 1))
  return Math.round(wait * (0.8 + 0.4 * random))
}

export type DeliveryCounts = Record<DeliveryStatus, number>

export type DeliveryProgress = {
  total: number
  /** Nothing more will happen to these without a person. */
  settled: number
  /** Those of NEEDS_PERSON. */
  needPerson: number
  /** Settled share in whole percent; 100 only when all are settled. */
  percent: number
  state: 'empty' | 'running' | 'complete' | 'needsPerson'
}

/** Progress of an issue or revision, always from counted rows. */
export function progress(counts: DeliveryCounts): DeliveryProgress {
  const needPerson = NEEDS_PERSON.reduce((sum, status) => sum + counts[status], 0)
  const settled = counts.sent + needPerson
  const total = settled + counts.pending + counts.sending
  const percent = total === 0 ? 0 : Math.floor((settled / total) * 100)
  return { total, settled, needPerson, percent, state: stateOf({ total, settled, needPerson }) }
}

function stateOf({ total, settled, needPerson }: Pick<DeliveryProgress, 'total' | 'settled' | 'needPerson'>) {
  if (total === 0) return 'empty'
  if (settled < total) return 'running'
  return needPerson > 0 ? 'needsPerson' : 'complete'
}

function engineStep<const Step extends Pick<Transition<DeliveryStatus>, 'from' | 'to' | 'label'>>(
  step: Step,
) {
  return { ...step, by: [], comment: 'optional' } as const
}
