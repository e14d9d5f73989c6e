import type { PayloadRequest } from 'payload'
import sql from 'sql-template-tag'
import { currentTransaction } from '@/db/transaction'
import { dueMarks, missingMarks } from '@/domain/stages/missingMarks'
import { type ProofRule } from '@/domain/stages/proofs'
import { signingWords } from '@/mail/notices/issueWords'
import type { Issue } from '@/payload-types'
import { willingSigners } from '../notices/notifyIssueStep'
import { notifyMarksDue } from '../notices/notifyMarks'
import { writeNotices } from '../notices/writeNotices'
import { cancelSchedule } from './cancelSchedule'
import { givenMarks } from './issueMarks'

type Change = { before: ProofRule; rule: ProofRule }

/**
 * After 三校 or 保密审查 was set otherwise: what an issue under signature waits for is another thing now, and nobody would hear of
 * it. Whoever may give what is due is told, or the signers where nothing is any more; one that is scheduled and lacks marks is
 * taken off its schedule.
 */
export async function applyProofRule(change: Change, { req }: { req: PayloadRequest }): Promise<void> {
  const transaction = await currentTransaction(req)
  await transaction.query(sql`select 1 from issues where status = 'review' order by id for update`)
  const { docs } = await req.payload.find({
    collection: 'issues',
    where: { status: { equals: 'review' } },
    sort: 'id',
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // whoever keeps the settings need not read what is not published
  })
  const { rows } = await transaction.query<{ now: Date }>(sql`select now()`)
  const now = rows[0]?.now ?? new Date()
  // Those under signature are few: an office has one or two.
  for (const issue of docs) await applyTo(issue, { ...change, now }, { req })
}

async function applyTo(
  issue: Issue,
  { before, rule, now }: Change & { now: Date },
  { req }: { req: PayloadRequest },
): Promise<void> {
  const marks = givenMarks(issue)
  const [lacked, lacks] = [missingMarks(marks, before), missingMarks(marks, rule)]
  const transaction = await currentTransaction(req)
  const fact = `proof-rule:${issue.id}:${now.toISOString()}`
  if (lacks.length > 0) {
    const at = issue.publishAt ? new Date(issue.publishAt) : undefined
    const why = `设置有改动：${lacks.map(({ message }) => message).join('')}`
    if (at) await cancelSchedule({ id: issue.id, at, why, now }, { req, transaction })
    return notifyMarksDue({ issue, due: dueMarks(marks, rule), fact }, { req })
  }
  if (lacked.length === 0) return
  const told = { id: issue.id, name: issue.name ?? `编号 ${issue.id}` }
  await writeNotices(
    {
      kind: 'signing',
      fact,
      people: await willingSigners(transaction, issue.id),
      words: (_, serverUrl) => signingWords({ ...told, serverUrl }),
    },
    { req, transaction },
  )
}
