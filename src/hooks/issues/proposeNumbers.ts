import type { Db } from '@/db/db'
import sql from 'sql-template-tag'
import type { CollectionBeforeValidateHook } from 'payload'
import { RuleError } from '@/domain/ruleError'
import { type Series, USUAL_SERIES } from '@/domain/series'
import { dayInShanghai, isDay } from '@/domain/shanghaiDate'
import type { Issue } from '@/payload-types'
import { currentTransaction } from '@/db/transaction'

// Any constant will do, as long as nothing else in this database takes the same one.
const NUMBERING_LOCK = 5_360_001

/**
 * Fills in the numbers nobody gave: next of the series in the year, next of all. Held under a lock until the transaction
 * ends, so that two editors who start an issue at the same moment get different ones; the unique indexes are the last
 * word. An issue that changes its series and nothing else is numbered anew: its number is the other series'.
 */
export const proposeNumbers: CollectionBeforeValidateHook<Issue> = async ({ data, originalDoc, req }) => {
  if (!data || keepsNumbers(data, originalDoc)) return data
  const date = data.date ?? originalDoc?.date ?? dayInShanghai(new Date())
  const year = data.year ?? originalDoc?.year ?? (isDay(date) ? Number(date.slice(0, 4)) : undefined)
  if (year === undefined) return data
  const series = data.series ?? originalDoc?.series ?? USUAL_SERIES
  const isMoved = originalDoc?.series !== undefined && originalDoc.series !== series
  const given = (field: 'number' | 'totalNumber') =>
    isMoved && data[field] === originalDoc[field] ? undefined : (data[field] ?? originalDoc?.[field])
  const transaction = await currentTransaction(req)
  await transaction.query(sql`select pg_advisory_xact_lock(${NUMBERING_LOCK})`)
  const number = given('number') ?? (await nextOfYear(transaction, { year, series }))
  const totalNumber =
    series === 'supplement' ? null : (given('totalNumber') ?? (await nextOfAll(transaction)))
  await refuseTaken(transaction, { id: originalDoc?.id ?? 0, year, number, totalNumber, series })
  return { ...data, date, year, number, totalNumber, series }
}

/** Without new numbers there is nothing to guard, and the lock would only stand in the way of a publication. */
function keepsNumbers(data: Partial<Issue>, stored: Issue | undefined): boolean {
  // Payload gives an empty object, not undefined, where there is no document yet.
  if (!stored?.id) return false
  const isSame = (field: 'year' | 'number' | 'totalNumber' | 'series') =>
    (data[field] ?? stored[field]) === stored[field]
  return isSame('year') && isSame('number') && isSame('totalNumber') && isSame('series')
}

async function nextOfYear(
  transaction: Db,
  { year, series }: { year: number; series: Series },
): Promise<number> {
  const { rows } = await transaction.query<{ next: string }>(
    sql`select coalesce(max(number), 0) + 1 as next from issues where year = ${year} and series = ${series}`,
  )
  return Number(rows[0]?.next ?? 1)
}

async function nextOfAll(transaction: Db): Promise<number> {
  const { rows } = await transaction.query<{ next: string }>(sql`select greatest(
          (select coalesce(max(total_number), 0) + 1 from issues),
          coalesce((select first_total_number from settings limit 1), 1)
        ) as next`)
  return Number(rows[0]?.next ?? 1)
}

async function refuseTaken(
  transaction: Db,
  issue: { id: number; year: number; number: number; totalNumber: number | null; series: Series },
): Promise<void> {
  const { id, year, number, totalNumber, series } = issue
  const { rows } = await transaction.query<{
    name: string
    same_total: boolean
  }>(sql`select name, coalesce(total_number = ${totalNumber}::numeric, false) as same_total from issues
        where id <> ${id}
          and (total_number = ${totalNumber}::numeric or (year = ${year} and number = ${number} and series = ${series})) limit 1`)
  const taken = rows[0]
  if (!taken) return
  const which = taken.same_total
    ? `总第${totalNumber}期`
    : `${year}年${series === 'supplement' ? '增刊' : ''}第${number}期`
  const field = taken.same_total ? 'totalNumber' : 'number'
  throw new RuleError('conflict', 'number-taken', `“${which}”已被“${taken.name}”使用，请换一个期号。`, {
    field,
  })
}
