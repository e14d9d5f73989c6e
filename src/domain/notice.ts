import { ISSUE_TRANSITIONS } from './workflow/issue'
import type { Label, Role } from './workflow/transition'

/** What a notice tells. Stored in `notices.kind`; each person may switch each kind off. */
export type NoticeKind =
  | 'returned'
  | 'approved'
  | 'rejected'
  | 'printed'
  | 'solicited'
  | 'reminded'
  | 'digest'
  | 'delivered'
  | 'signing'
  | 'signed'
  | 'scheduled'
  | 'stage'
  | 'account'
  | 'safety'
  | 'password'

export const NOTICE_KINDS = {
  returned: { zh: '稿件被退回修改', en: 'Returned' },
  approved: { zh: '稿件被采用', en: 'Approved' },
  rejected: { zh: '稿件未采用', en: 'Rejected' },
  printed: { zh: '稿件已刊发', en: 'Printed' },
  solicited: { zh: '新的约稿', en: 'Solicited' },
  reminded: { zh: '约稿到期提醒', en: 'Reminded' },
  digest: { zh: '每日待审汇总', en: 'Digest' },
  delivered: { zh: '简报投递结果', en: 'Delivered' },
  signing: { zh: '有简报等您签发', en: 'Signing' },
  signed: { zh: '您送签的简报已签发或退回', en: 'Signed' },
  scheduled: { zh: '定时发布取消、没有发出或晚发', en: 'Scheduled' },
  stage: { zh: '轮到您审、校，或您的审、校取消', en: 'Stage' },
  account: { zh: '账号已开通', en: 'Account' },
  safety: { zh: '账号安全提醒', en: 'Account safety' },
  password: { zh: '重新设置密码', en: 'Forgotten password' },
} as const satisfies Record<NoticeKind, Label>

/** They hold a password or the way to a new one, for whoever reads the mailbox and for nobody else. */
export const SECRET_NOTICES = ['account', 'password'] as const satisfies readonly NoticeKind[]

/** They are about the reader's own account. */
export const ACCOUNT_NOTICES = [...SECRET_NOTICES, 'safety'] as const satisfies readonly NoticeKind[]

const AUTHORS = ['author'] as const satisfies Role[]
const OFFICE = ['reviewer', 'admin'] as const satisfies Role[]
const SIGNERS = ISSUE_TRANSITIONS.publish.by

/** Whom each kind is for: nobody is offered a switch for what never comes. */
export const NOTICE_READERS = {
  returned: AUTHORS,
  approved: AUTHORS,
  rejected: AUTHORS,
  printed: AUTHORS,
  solicited: AUTHORS,
  reminded: AUTHORS,
  digest: OFFICE,
  delivered: OFFICE,
  signing: SIGNERS,
  signed: OFFICE,
  // What did not happen at its time is told, wanted or not.
  scheduled: [],
  // Comes only where the office has 三审三校; whoever switched 每日待审汇总 off gets none.
  stage: [],
  // Comes once, before there is anything to switch off.
  account: [],
  // Whoever was robbed of an account hears of it, wanted or not.
  safety: [],
  // Comes when it is asked for.
  password: [],
} as const satisfies Record<NoticeKind, readonly Role[]>
