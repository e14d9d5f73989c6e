import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { OptionalUse } from '@/domain/optionalUse'
import { MESSENGERS } from '@/domain/messenger'
import { messengersOn } from '@/env/messengers'
import { env } from '@/env/readEnv'

export async function readOptionalUse(db: Db): Promise<OptionalUse> {
  const { rows } = await db.query<{ scores: boolean; words: number }>(
    sql`select exists (select from score_rules) as scores, (select count(*)::int from lexicon) as words`,
  )
  const [{ scores = false, words = 0 } = {}] = rows
  return {
    hasScoreRules: scores,
    words,
    messengers: messengersOn(env()).map((name) => MESSENGERS[name].zh),
  }
}
