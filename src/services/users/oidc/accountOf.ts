import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { RuleError } from '@/domain/ruleError'
import { markOf } from './markOf'
import type { OidcPerson } from './takeAnswer'

export type Account = { id: number; name: string; email: string; active: boolean; isNew: boolean }

type Row = { id: number; name: string; email: string; active: boolean; subject: string | null }

/**
 * The account of somebody whom the provider knows: by the mark that is kept on it (issuer and `sub`), else by the verified
 * address, where no other mark stands on it; the mark is kept then. None is ever made: what company and role somebody has,
 * the office says. The row is held.
 * @throws RuleError forbidden
 */
export async function accountOf(transaction: Db, { subject, email }: OidcPerson): Promise<Account> {
  const mark = markOf(subject)
  const { rows } = await transaction.query<Row>(sql`
    select id, name, email, active is not false as active, oidc_subject as subject from users
     where oidc_subject = ${mark} or (coalesce(oidc_subject, '') = '' and email = ${email ?? ''})
     order by id for no key update`)
  const marked = rows.filter((row) => row.subject === mark)
  const [row, ...others] = marked.length > 0 ? marked : rows
  if (!row || others.length > 0) throw new RuleError('forbidden', 'no-account', NO_ACCOUNT)
  if (!row.active) throw new RuleError('forbidden', 'inactive', INACTIVE)
  const { id, name, email: address, active } = row
  const isNew = row.subject !== mark
  if (isNew) await transaction.query(sql`update users set oidc_subject = ${mark} where id = ${id}`)
  return { id, name, email: address, active, isNew }
}

const NO_ACCOUNT =
  '统一身份认证已经认出您，但简报系统里没有与您的邮箱对应的账号。请联系系统管理员开通，邮箱要与统一身份认证里的一致。'
const INACTIVE = '您在简报系统的账号已停用，请联系系统管理员。'
