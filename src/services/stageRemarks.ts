import type { PayloadRequest } from 'payload'
import sql from 'sql-template-tag'
import { currentTransaction } from '@/db/transaction'
import { proofRule } from '@/domain/stages/proofs'
import { isStaged, reviewRule } from '@/domain/stages/reviews'
import { tooFewPeople } from '@/domain/stages/tooFewPeople'
import type { Role } from '@/domain/workflow/transition'
import { settingsOf } from './stages'

/** What is worth a word of 三审三校 as it is set and the accounts there are, in sentences; where nothing is set nobody is counted. */
export async function stageRemarks(req: PayloadRequest): Promise<string[]> {
  const settings = await settingsOf(req)
  const [reviews, proofs] = [reviewRule(settings), proofRule(settings)]
  if (!isStaged(reviews) && proofs.stages.length === 0) return []
  const db = await currentTransaction(req)
  const { rows } = await db.query<{ role: Role }>(sql`select role from users where coalesce(active, true)`)
  const dutiesSeparated = settings.separateDuties === true
  const people = rows.map(({ role }) => ({ role, dutiesSeparated: role === 'admin' && dutiesSeparated }))
  return tooFewPeople({ reviews, proofs }, people)
}
