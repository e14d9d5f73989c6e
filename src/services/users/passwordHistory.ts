import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { PASSWORD_RULE } from '@/domain/password'

const BYTES = 32
/** Kept of one account, whatever the setting says now: as many as it can ask for. */
const KEPT = PASSWORD_RULE.mostHistory

/** What is kept of a password to know it again: salted scrypt with Node's own cost, off the server's thread. */
export async function digestOf(password: string): Promise<string> {
  const salt = randomBytes(16)
  return `${salt.toString('hex')}:${(await derive(password, salt)).toString('hex')}`
}

/** Whether the account had this password among its last ones, as many as the setting says. */
export async function wasUsed(
  db: Db,
  { user, password }: { user: number; password: string },
): Promise<boolean> {
  const { rows } = await db.query<{ digest: string }>(sql`
    select digest from password_history where user_id = ${user} and digest <> '' order by id desc
     limit (select coalesce(max(password_history), ${PASSWORD_RULE.history}) from settings)`)
  for (const { digest } of rows) {
    const [salt = '', hash = ''] = digest.split(':')
    if (timingSafeEqual(await derive(password, Buffer.from(salt, 'hex')), Buffer.from(hash, 'hex')))
      return true
  }
  return false
}

/** Notes a password that was just written: what is kept of it, and the hash that Payload keeps. */
export async function notePassword(
  transaction: Db,
  { user, digest }: { user: number; digest: string },
): Promise<void> {
  await transaction.query(sql`
    insert into password_history (user_id, digest, stored) select id, ${digest}, hash from users where id = ${user}`)
  await transaction.query(sql`
    delete from password_history where user_id = ${user} and id not in (
      select id from password_history where user_id = ${user} order by id desc limit ${KEPT})`)
}

/**
 * Whether the account's row bears a password that was replaced meanwhile: a login writes back the whole row as it read it
 * before looking at the password.
 */
export async function isReplaced(transaction: Db, user: number): Promise<boolean> {
  const { rows } = await transaction.query<{ replaced: boolean }>(sql`
    select h.stored <> u.hash and u.hash in (select stored from password_history where user_id = u.id) as replaced
      from users u join lateral (
        select stored from password_history where user_id = u.id order by id desc limit 1) h on true
     where u.id = ${user}`)
  return rows[0]?.replaced === true
}

/**
 * A password that is older than the setting allows has to be changed by whoever has just shown to know it.
 * @returns whether it is
 */
export async function markOld(db: Db, user: number): Promise<boolean> {
  const { rowCount } = await db.query(sql`
    update users u set must_change_password = true
      from (select coalesce(max(password_days), ${PASSWORD_RULE.days}) as days from settings) rule
     where u.id = ${user} and rule.days > 0
       and (select max(set_at) from password_history where user_id = u.id) < now() - rule.days * interval '1 day'`)
  return rowCount === 1
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, BYTES, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
