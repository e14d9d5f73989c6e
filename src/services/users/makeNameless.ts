import sql, { raw, type Sql } from 'sql-template-tag'
import type { Db } from '@/db/db'
import { inTransaction } from '@/db/transaction'
import { isNameless, namelessAddress, namelessName } from '@/domain/nameless'
import { RuleError } from '@/domain/ruleError'
import type { PersonRequest } from '@/access/personRequest'
import { recordAudit } from '../audit/recordAudit'

type Account = { id: number; email: string; active: boolean }

/**
 * Takes off a closed account what says whose it was: by an administrator, who gives its address as a confirmation. What is on
 * record, published or mailed stays (domain/nameless.ts); the record of this act names nobody either. Not undone by anybody.
 * @throws RuleError forbidden, notFound, conflict for an open account, invalid for another address
 */
export async function makeNameless(
  { id, email }: { id: number; email: string },
  { req }: { req: PersonRequest },
): Promise<{ name: string }> {
  if (req.user.role !== 'admin') throw new RuleError('forbidden', 'not-admin', NOT_ADMIN)
  return inTransaction(req, async (transaction) => {
    const { rows } = await transaction.query<Account>(
      sql`select id, email, coalesce(active, true) as active from users where id = ${id} for update`,
    )
    const account = rows[0]
    if (!account) throw new RuleError('notFound', 'not-found', '没有这个账号，请回到列表刷新后再试。')
    if (account.active) throw new RuleError('conflict', 'still-active', STILL_ACTIVE)
    if (isNameless(account)) throw new RuleError('conflict', 'nameless', '这个账号已经匿名，请刷新页面。')
    if (account.email.toLowerCase() !== email.trim().toLowerCase())
      throw new RuleError('invalid', 'other-address', '邮箱和这个账号的不一样，没有改动。请核对后重填。')
    const detail: Record<string, number> = {}
    for (const [name, statement] of Object.entries(statementsOf(account))) {
      const { rowCount } = await transaction.query(statement)
      if (rowCount) detail[name] = rowCount
    }
    await emptyAccount(transaction, account)
    const entry = { event: 'account-changed', collection: 'users', document: id } as const
    await recordAudit({ ...entry, detail: { nameless: true, ...detail } }, { req })
    return { name: namelessName(id) }
  })
}

const NOT_ADMIN = '只有系统管理员可以把账号匿名。'
const STILL_ACTIVE = '这个账号还可以登录，不能匿名。请先去掉“可以登录”并保存，再来操作。'

/** Counted on record by their names. Each looks by a number or an address of its own: no query is in a loop over rows. */
function statementsOf({ id, email }: Account): Record<string, Sql> {
  const [name, address] = [namelessName(id), namelessAddress(id)]
  return {
    sessions: sql`delete from session_log where user_id = ${id}`,
    openSessions: sql`delete from users_sessions where _parent_id = ${id}`,
    secondStep: sql`delete from two_factors where user_id = ${id}`,
    recoveryCodes: sql`delete from recovery_codes where user_id = ${id}`,
    earlierPasswords: sql`delete from password_history where user_id = ${id}`,
    askedPasswords: sql`delete from password_requests where lower(email) = lower(${email})`,
    preferences: sql`delete from payload_preferences p using payload_preferences_rels r
      where r.parent_id = p.id and r.users_id = ${id}`,
    createdOnce: sql`delete from article_creations where person = ${id}`,
    unsentNotices: sql`delete from notices
      where (user_id = ${id} or lower(email) = lower(${email})) and status = 'pending'`,
    notices: sql`update notices set email = ${address}, name = ${name}, subject = '', text = '', html = '', note = null
      where user_id = ${id} or lower(email) = lower(${email})`,
    unsentMessages: sql`delete from messages where user_id = ${id} and status = 'pending'`,
    // A group's row calls people by their accounts at 企业微信; this runs before the account loses its own.
    messages: sql`update messages m set address = '', subject = case when m.user_id = u.id then '' else m.subject end, note = null
      from users u where u.id = ${id} and (m.user_id = u.id or (m.user_id is null
        and u.messengers_wecom_id = any (string_to_array(m.address, '|'))))`,
    tests: sql`delete from test_sends where lower(email) = lower(${email})`,
    remarks: sql`update remarks set by_name = ${name} where by_id = ${id}`,
    reviews: renamed('articles', 'reviews', { id, name }),
    earlierReviews: renamed('_articles_v', 'version_reviews', { id, name }),
    proofs: renamed('issues', 'proofs', { id, name }),
    earlierProofs: renamed('_issues_v', 'version_proofs', { id, name }),
    secrecyChecks: sql`update issues set secrecy_verdict = secrecy_verdict || ${{ name }}::jsonb
      where secrecy_verdict @> ${{ by: id }}::jsonb`,
    earlierSecrecyChecks: sql`update _issues_v set version_secrecy_verdict = version_secrecy_verdict || ${{ name }}::jsonb
      where version_secrecy_verdict @> ${{ by: id }}::jsonb`,
  }
}

/** The name in a list of what was given (domain/stages/given), wherever this account gave it. */
function renamed(
  table: 'articles' | '_articles_v' | 'issues' | '_issues_v',
  column: string,
  { id, name }: { id: number; name: string },
): Sql {
  const given = raw(column)
  return sql`update ${raw(table)} set ${given} = (
      select jsonb_agg(case when one @> ${{ by: id }}::jsonb then one || ${{ name }}::jsonb else one end order by place)
        from jsonb_array_elements(${given}) with ordinality as list (one, place))
    where ${given} @> ${JSON.stringify([{ by: id }])}::jsonb`
}

/** By SQL of our own: Payload's way would put on record what goes, from what to what, and tell the old address of it. */
async function emptyAccount(transaction: Db, { id }: Account): Promise<void> {
  await transaction.query(sql`
    update users set name = ${namelessName(id)}, email = ${namelessAddress(id)}, oidc_subject = null,
      salt = null, hash = null, reset_password_token = null, reset_password_expiration = null,
      reset_password_requested_at = null, login_attempts = 0, lock_until = null,
      must_change_password = false, must_set_two_factor = false,
      notices_returned = default, notices_approved = default, notices_rejected = default, notices_printed = default,
      notices_solicited = default, notices_reminded = default, notices_digest = default, notices_delivered = default,
      notices_signing = default, notices_signed = default, messengers_wecom = default, messengers_gov_wecom = default,
      messengers_wecom_robot = default, messengers_dingtalk_robot = default, messengers_webhook = default,
      messengers_wecom_id = null, messengers_gov_wecom_id = null, updated_at = now()
     where id = ${id}`)
}
