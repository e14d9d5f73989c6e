import type { Label, Transition } from './workflow/transition'

/** What became of one message that came back to the bounce mailbox. */
export type BounceStatus = 'open' | 'assigned' | 'noted' | 'handled'

export const BOUNCE_STATUSES = {
  open: { zh: '待处理', en: 'Open' },
  assigned: { zh: '已对应', en: 'Assigned' },
  noted: { zh: '仅记录', en: 'Noted' },
  handled: { zh: '已处理', en: 'Handled' },
} as const satisfies Record<BounceStatus, Label>

/** What a person does with one that the program could not read. */
export const BOUNCE_TRANSITIONS = {
  assign: {
    from: ['open'],
    to: 'assigned',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '已对应到这个收件邮箱。',
    label: { zh: '对应到收件邮箱', en: 'Assign' },
  },
  handle: {
    from: ['open'],
    to: 'handled',
    by: ['reviewer', 'admin'],
    comment: 'optional',
    done: '已标为处理过。',
    label: { zh: '标为已处理', en: 'Mark as handled' },
  },
} as const satisfies Record<string, Transition<BounceStatus>>

/**
 * What a message says. `failed`: the mail was not delivered and will not be. `delayed`: not yet. `passed`: it was
 * delivered, or handed on. `reply`: a robot of the recipient's answered. `unclear`: about one of our mails, but in no
 * form we know. `foreign`: nothing of ours.
 */
export type BounceKind = 'failed' | 'delayed' | 'passed' | 'reply' | 'unclear' | 'foreign'

export const BOUNCE_KINDS = {
  failed: { zh: '退回', en: 'Failed' },
  delayed: { zh: '暂缓投递', en: 'Delayed' },
  passed: { zh: '投递通知', en: 'Passed on' },
  reply: { zh: '自动回复', en: 'Automatic reply' },
  unclear: { zh: '无法识别', en: 'Unclear' },
} as const satisfies Record<Exclude<BounceKind, 'foreign'>, Label>
