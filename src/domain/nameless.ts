/**
 * What becomes of what is held of a person when the account that left is made nameless: `replaced` by a name and an address
 * that say nobody, `emptied`, `deleted` with its row; `kept` with the reason.
 */
export type Fate = 'replaced' | 'emptied' | 'deleted' | { kept: string }

const RECORD = { kept: 'the record is append-only, and the law asks for it' } as const
const MAILED = { kept: 'says to whom a brief went, and is closed with it' } as const
const WORK = { kept: "the office's work, and the file of an article or issue" } as const
const NUMBER = { kept: 'the number of the account, which names nobody any more' } as const
const LISTS = {
  kept: 'an entry of a list that the office keeps by hand, of somebody who may still be reached there',
} as const
const PASSING = { kept: 'goes by itself: after a day, or with the time that the settings say' } as const
const NOBODY = { kept: 'names no account' } as const

/**
 * Every column that holds something of a person: of `users` all, elsewhere what refers to an account and what is called a name,
 * an address or the like. A test reads the database and fails where one is missing here.
 */
export const PERSONAL_COLUMNS = {
  'users.name': 'replaced',
  'users.email': 'replaced',
  'users.active': { kept: 'closed before, and stays so' },
  'users.role': { kept: 'says in which capacity the recorded steps were taken' },
  'users.company_id': { kept: 'says for which company the recorded steps were taken' },
  'users.oidc_subject': 'emptied',
  'users.salt': 'emptied',
  'users.hash': 'emptied',
  'users.reset_password_token': 'emptied',
  'users.reset_password_expiration': 'emptied',
  'users.reset_password_requested_at': 'emptied',
  'users.login_attempts': 'emptied',
  'users.lock_until': 'emptied',
  'users.must_change_password': 'emptied',
  'users.must_set_two_factor': 'emptied',
  'users.notices_returned': 'emptied',
  'users.notices_approved': 'emptied',
  'users.notices_rejected': 'emptied',
  'users.notices_printed': 'emptied',
  'users.notices_solicited': 'emptied',
  'users.notices_reminded': 'emptied',
  'users.notices_digest': 'emptied',
  'users.notices_delivered': 'emptied',
  'users.notices_signing': 'emptied',
  'users.notices_signed': 'emptied',
  'users.messengers_wecom': 'emptied',
  'users.messengers_gov_wecom': 'emptied',
  'users.messengers_wecom_robot': 'emptied',
  'users.messengers_dingtalk_robot': 'emptied',
  'users.messengers_webhook': 'emptied',
  'users.messengers_wecom_id': 'emptied',
  'users.messengers_gov_wecom_id': 'emptied',
  'session_log.user_id': 'deleted',
  'session_log.address': 'deleted',
  'session_log.agent': 'deleted',
  'users_sessions._parent_id': 'deleted',
  'two_factors.user_id': 'deleted',
  'recovery_codes.user_id': 'deleted',
  'password_history.user_id': 'deleted',
  'password_requests.email': 'deleted',
  'payload_preferences_rels.users_id': 'deleted',
  'article_creations.person': 'deleted',
  'test_sends.email': 'deleted',
  'notices.email': 'replaced',
  'notices.name': 'replaced',
  'messages.address': 'emptied',
  'remarks.by_name': 'replaced',
  'articles.reviews': 'replaced',
  '_articles_v.version_reviews': 'replaced',
  'issues.proofs': 'replaced',
  '_issues_v.version_proofs': 'replaced',
  'issues.secrecy_verdict': 'replaced',
  '_issues_v.version_secrecy_verdict': 'replaced',
  'articles.created_by_id': NUMBER,
  'articles.edited_by_id': NUMBER,
  '_articles_v.version_created_by_id': NUMBER,
  '_articles_v.version_edited_by_id': NUMBER,
  'issues.edited_by_id': NUMBER,
  '_issues_v.version_edited_by_id': NUMBER,
  'issues.submitted_by_id': NUMBER,
  'issues.scheduled_by_id': NUMBER,
  '_issues_v.version_submitted_by_id': NUMBER,
  '_issues_v.version_scheduled_by_id': NUMBER,
  'issues_rels.users_id': NUMBER,
  '_issues_v_rels.users_id': NUMBER,
  'bounces.handled_by_id': NUMBER,
  'remarks.by_id': NUMBER,
  'notices.user_id': NUMBER,
  'messages.user_id': NUMBER,
  'publications.published_by_id': NUMBER,
  'restorations.closed_by_id': NUMBER,
  'test_sends.requested_by': NUMBER,
  'transitions.by_id': NUMBER,
  'audit.actor': NUMBER,
  'payload_locked_documents_rels.users_id': NUMBER,
  'audit.actor_name': RECORD,
  'audit.address': RECORD,
  'transitions.by_name': RECORD,
  'transitions.comment': RECORD,
  'deliveries.email': MAILED,
  'deliveries.name': MAILED,
  'exemptions.by_name': WORK,
  'remarks.answered_by': WORK,
  'instructions.leader': WORK,
  'articles.unit_sign_off': WORK,
  '_articles_v.version_unit_sign_off': WORK,
  'issues.signatures_phone': WORK,
  '_issues_v.version_signatures_phone': WORK,
  'companies_contacts.email': LISTS,
  'companies_contacts.name': LISTS,
  'recipients_mailboxes.email': LISTS,
  'recipients_mailboxes.name': LISTS,
  'issues_extra_recipients_mailboxes.email': LISTS,
  'issues_extra_recipients_mailboxes.name': LISTS,
  '_issues_v_version_extra_recipients_mailboxes.email': LISTS,
  '_issues_v_version_extra_recipients_mailboxes.name': LISTS,
  'settings.contact': LISTS,
  'settings.security_contact': LISTS,
  '_settings_v.version_contact': LISTS,
  '_settings_v.version_security_contact': LISTS,
  'bounces.sender': PASSING,
  'login_attempts.address': PASSING,
  '_issues_v.version_name': NOBODY,
  'issues.name': NOBODY,
  '_issues_v_version_extra_recipients.name': NOBODY,
  'issues_extra_recipients.name': NOBODY,
  'recipients.name': NOBODY,
  'companies.name': NOBODY,
  'companies.short_name': NOBODY,
  'settings.fonds_name': NOBODY,
  'settings.name_lines': NOBODY,
  'settings.sender_name': NOBODY,
  '_settings_v.version_fonds_name': NOBODY,
  '_settings_v.version_name_lines': NOBODY,
  '_settings_v.version_sender_name': NOBODY,
  'restoration_traces.name': NOBODY,
  'restorations.mailbox_fault': NOBODY,
  'bounce_mailboxes.mailbox': NOBODY,
  'worker_signs.mailbox_fault': NOBODY,
} as const satisfies Record<string, Fate>

/** What such an account is called instead. */
export function namelessName(id: number): string {
  return `已离职用户${id}`
}

/** An address at which nobody is (RFC 6761: `.invalid`), because each account has one of its own. */
export function namelessAddress(id: number): string {
  return `left-${id}@left.invalid`
}

export function isNameless({ email }: { email?: string | null }): boolean {
  return email?.endsWith('@left.invalid') === true
}
