import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { MESSENGERS } from '@/domain/messenger'
import { messengersOn } from '@/env/messengers'
import { env } from '@/env/readEnv'

/** What the settings themselves do not say of the functions that an office may use. */
export type OptionalUse = {
  hasScoreRules: boolean
  /** How many the office's lexicon holds. */
  words: number
  /** Those that are set up, by their Chinese names. */
  messengers: string[]
}

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
