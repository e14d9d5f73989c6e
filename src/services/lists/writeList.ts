import { randomBytes } from 'node:crypto'
import sql from 'sql-template-tag'
import type { CompanyEntry } from '@/domain/lists/companiesList'
import type { LexiconRow } from '@/domain/lists/lexiconList'
import type { RecipientEntry } from '@/domain/lists/recipientsList'
import type { UserEntry } from '@/domain/lists/usersList'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { recordAudit } from '../audit/recordAudit'
import { notifyAccount } from '../notices/notifyAccount'
import { LIST_SHEETS, type ListSlug } from '@/domain/lists/listSheets'
import { cancelChangedOnce } from '../issues/cancelChanged'
import type { PlannedRow } from './listKinds'
import { planList, type PlannedList } from './planList'

// Any constant will do, as long as nothing else in this database takes the same one.
const LISTS_LOCK = 5_360_002

/**
 * Writes a list as its sheet says, all of it or nothing: with a single fault nothing. One import at a time, each looking
 * at the list as the one before left it. Who gets an account gets its first password by mail, written in the same
 * transaction.
 * @returns what was planned, whether it was written, and what that led to elsewhere
 */
export async function writeList(
  input: { slug: ListSlug; cells: readonly (readonly string[])[] },
  { req }: { req: PersonRequest },
): Promise<PlannedList & { written: boolean; remarks: string[] }> {
  return inTransaction(req, async (transaction) => {
    await transaction.query(sql`select pg_advisory_xact_lock(${LISTS_LOCK})`)
    const plan = await planList(input, { req })
    if (plan.faults.length > 0) return { ...plan, written: false, remarks: [] }
    const write = async () => {
      for (const row of plan.rows) {
        if (row.state === 'unchanged') continue
        const made = await writeRow(input.slug, row, { req })
        if (made) await notifyAccount(made, { req, transaction })
      }
    }
    const what = LIST_SHEETS[input.slug].name
    const remarks = await cancelChangedOnce({ what }, { req, write })
    await recordAudit({ event: 'list-imported', collection: input.slug, detail: countsOf(plan) }, { req })
    return { ...plan, written: true, remarks }
  })
}

function countsOf({ rows }: PlannedList): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

type Made = { user: { id: number; name: string; email: string }; password: string }

/**
 * Through the same door as a person's own click: access, fields and hooks say what they say there.
 * @returns an account that was opened
 */
async function writeRow(
  slug: ListSlug,
  { id, entry }: PlannedRow,
  { req }: { req: PersonRequest },
): Promise<Made | undefined> {
  const door = { depth: 0, req, user: req.user, overrideAccess: false } as const
  if (id !== undefined) {
    await req.payload.update({ collection: slug, id, data: entry, ...door })
    return undefined
  }
  switch (slug) {
    case 'recipients':
      await req.payload.create({ collection: slug, data: entry as RecipientEntry, ...door })
      return undefined
    case 'companies':
      await req.payload.create({ collection: slug, data: entry as CompanyEntry, ...door })
      return undefined
    case 'lexicon':
      await req.payload.create({ collection: slug, data: entry as LexiconRow, ...door })
      return undefined
    case 'users': {
      const password = firstPassword()
      const data = { ...(entry as UserEntry), password }
      const user = await req.payload.create({ collection: slug, data, ...door })
      return { user, password }
    }
  }
}

/** 96 bits, in groups that a person can type off a letter. */
function firstPassword(): string {
  return (randomBytes(12).toString('hex').match(/.{6}/g) ?? []).join('-')
}
