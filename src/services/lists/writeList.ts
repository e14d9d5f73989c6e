import { randomBytes } from 'node:crypto'
import sql from 'sql-template-tag'
import type { CompanyEntry } from '@/domain/lists/companiesList'
import type { LexiconRow } from '@/domain/lists/lexiconList'
import type { RecipientEntry } from '@/domain/lists/recipientsList'
import type { UserEntry } from '@/domain/lists/usersList'
import { inTransaction } from '@/db/transaction'
import type { PersonRequest } from '@/access/personRequest'
import { notifyAccount } from '../notices/notifyAccount'
import type { ListSlug } from '@/domain/lists/listSheets'
import type { PlannedRow } from './listKinds'
import { planList, type PlannedList } from './planList'

// Any constant will do, as long as nothing else in this database takes the same one.
const LISTS_LOCK = 5_360_002

/**
 * Writes a list as its sheet says, all of it or nothing: with a single fault nothing. One import at a time, each looking
 * at the list as the one before left it. Who gets an account gets its first password by mail, written in the same
 * transaction.
 * @returns what was planned, and whether it was written
 */
export async function writeList(
  input: { slug: ListSlug; cells: readonly (readonly string[])[] },
  { req }: { req: PersonRequest },
): Promise<PlannedList & { written: boolean }> {
  return inTransaction(req, async (transaction) => {
    await transaction.query(sql`select pg_advisory_xact_lock(${LISTS_LOCK})`)
    const plan = await planList(input, { req })
    if (plan.faults.length > 0) return { ...plan, written: false }
    for (const row of plan.rows) {
      if (row.state === 'unchanged') continue
      const made = await writeRow(input.slug, row, { req })
      if (made) await notifyAccount(made, { req, transaction })
    }
    return { ...plan, written: true }
  })
}

/** Through the same door as a person's own click: access, fields and hooks say what they say there. */
async function writeRow(
  slug: ListSlug,
  { id, entry }: PlannedRow,
  { req }: { req: PersonRequest },
): Promise<{ user: { id: number; name: string; email: string }; password: string } | undefined> {
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
      return { user: await req.payload.create({ collection: slug, data, ...door }), password }
    }
  }
}

/** 96 bits, in groups that a person can type off a letter. */
function firstPassword(): string {
  return (randomBytes(12).toString('hex').match(/.{6}/g) ?? []).join('-')
}
