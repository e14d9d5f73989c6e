import type { PayloadRequest } from 'payload'
import { currentTransaction } from '@/db/transaction'
import { type DueMarks, dueMarks } from '@/domain/stages/missingMarks'
import { mayGive } from '@/domain/stages/given'
import { PROOFS } from '@/domain/stages/proofs'
import { type SecrecyCheck, VERDICTS } from '@/domain/stages/secrecy'
import { marksDueWords, marksLapsedWords, verdictWords } from '@/mail/notices/stageWords'
import type { Issue } from '@/payload-types'
import { givenMarks } from '../issues/issueMarks'
import { readProofRule } from '../stages'
import { accountsOf, type Addressee, officePeople } from './people'
import { writeNotices } from './writeNotices'

type Context = { req: PayloadRequest }

/** Tells who may give what an issue under signature lacks: its next proof, its secrecy check. Nobody, where it lacks nothing. */
export async function notifyMarksDue(
  {
    issue,
    due,
    fact,
    except = [],
  }: { issue: Issue; due: DueMarks; fact: string; /** Who hears of it anyhow. */ except?: readonly number[] },
  { req }: Context,
): Promise<void> {
  const people = await ableOf(due, { req })
  const words = ({ stages }: Able, serverUrl: string) => marksDueWords({ ...named(issue), stages, serverUrl })
  await writeNotices(
    {
      kind: 'stage',
      fact,
      people: people.filter(({ id }) => id !== req.user?.id && !except.includes(id)),
      words,
    },
    { req, transaction: await currentTransaction(req) },
  )
}

/**
 * Tells people that marks of theirs fell, whoever brought it about and whether they want mails or not: nothing else says so.
 * Where the issue still waits, the others who may give them are told that they are due; not where a mark that was given tells of
 * what is due after it (`isDueTold`).
 */
export async function notifyMarksLapsed(
  {
    issue,
    by,
    whose,
    why,
    line,
    isDueTold = false,
  }: {
    issue: Issue
    by: readonly { by: number }[]
    whose: string
    why: string
    line: number
    isDueTold?: boolean
  },
  { req }: Context,
): Promise<void> {
  const transaction = await currentTransaction(req)
  const fact = `transition:${line}`
  const people = await accountsOf(
    transaction,
    by.map((one) => one.by),
  )
  const told = { ...named(issue), why, whose, isOpen: issue.status === 'review' }
  await writeNotices(
    { kind: 'stage', fact, people, words: (_, serverUrl) => marksLapsedWords({ ...told, serverUrl }) },
    { req, transaction },
  )
  if (issue.status !== 'review' || isDueTold) return
  const due = dueMarks(givenMarks(issue), await readProofRule(req))
  await notifyMarksDue({ issue, due, fact, except: people.map(({ id }) => id) }, { req })
}

/** Tells whoever sent an issue to sign-off that it may not go out as it is: only they, or a colleague, can take it back. */
export async function notifyVerdict(
  {
    issue,
    check,
    submitter,
    fact,
  }: { issue: Issue; check: SecrecyCheck; submitter: number | null; fact: string },
  { req }: Context,
): Promise<void> {
  if (submitter === null || submitter === req.user?.id) return
  const transaction = await currentTransaction(req)
  const told = { ...named(issue), by: check.name, verdict: VERDICTS[check.verdict].zh }
  await writeNotices(
    {
      kind: 'stage',
      fact,
      people: await accountsOf(transaction, [submitter]),
      words: (_, serverUrl) => verdictWords({ ...told, serverUrl }),
    },
    { req, transaction },
  )
}

type Able = Addressee & { stages: string[] }

/** Who wants to hear of the queue, each with what they may give. */
async function ableOf({ done, next, isSecrecyDue, rule }: DueMarks, { req }: Context): Promise<Able[]> {
  if (!next && !isSecrecyDue) return []
  const people = await officePeople(await currentTransaction(req), { kind: 'digest' })
  return people.flatMap((person) => {
    const proof = next && mayGive(person.id, done, rule) ? [PROOFS[next].zh] : []
    const stages = [...proof, ...(isSecrecyDue ? ['保密审查'] : [])]
    return stages.length > 0 ? [{ ...person, stages }] : []
  })
}

const named = ({ id, name }: Issue) => ({ id, name: name ?? `编号 ${id}` })
