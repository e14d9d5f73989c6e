import { createHmac, randomInt } from 'node:crypto'
import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { RECOVERY_CODES } from '@/domain/twoFactor'
import { derivedKey } from './secretBox'

/** None that is read as another: no 0 and o, no 1, i and l. Twelve of them are 59 bits. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** New codes in place of those there are, as they are shown once: `abcd-efgh-jkmn`. A digest of each is kept. */
export async function renewRecoveryCodes(transaction: Db, user: number): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode)
  await transaction.query(sql`delete from recovery_codes where user_id = ${user}`)
  const digests = codes.map((code) => digestOf(code, user))
  await transaction.query(
    sql`insert into recovery_codes (user_id, digest) select ${user}, unnest(${digests}::text[])`,
  )
  return codes.map((code) => (code.match(/.{4}/g) ?? []).join('-'))
}

/** Takes a code, which is good once. @returns whether it was one of the account's */
export async function takeRecoveryCode(
  transaction: Db,
  { user, code }: { user: number; code: string },
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    sql`delete from recovery_codes where user_id = ${user} and digest = ${digestOf(code, user)}`,
  )
  return rowCount === 1
}

function newCode(): string {
  return Array.from({ length: 12 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}

/** With a key that stands in no table: who has the table alone cannot try codes against it. */
function digestOf(code: string, user: number): string {
  return createHmac('sha256', derivedKey('recovery-codes')).update(`${user} ${code}`).digest('hex')
}
