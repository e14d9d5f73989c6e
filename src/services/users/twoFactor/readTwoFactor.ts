import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { TwoFactorState } from '@/domain/answers/twoFactor'

/** How an account stands: whether it has a second step, whether the office asks for one, and its recovery codes left. */
export async function readTwoFactor(db: Db, user: number): Promise<TwoFactorState> {
  const { rows } = await db.query<TwoFactorState>(sql`
    select exists (select from two_factors where user_id = ${user} and secret is not null) as "isSet",
      (select coalesce(bool_or(two_factor), false) from settings) as "isAsked",
      (select count(*)::int from recovery_codes where user_id = ${user}) as "codesLeft"`)
  return rows[0] ?? { isSet: false, isAsked: false, codesLeft: 0 }
}
