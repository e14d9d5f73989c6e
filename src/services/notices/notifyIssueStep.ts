import sql from 'sql-template-tag'
import type { PayloadRequest } from 'payload'
import { spokenMinute } from '@/domain/shanghaiDate'
import type { ProofRule } from '@/domain/stages/proofs'
import type { IssueAction } from '@/domain/workflow/issue'
import { currentTransaction } from '@/db/transaction'
import type { Db } from '@/db/db'
import { scheduledWords } from '@/mail/notices/scheduleWords'
import { ISSUE_WORDS, signingWords } from '@/mail/notices/issueWords'
import type { Issue } from '@/payload-types'
import type { Addressee } from './people'
import { signersOf } from './signers'
import { isForSigners } from './tellMarkers'
import { writeNotices } from './writeNotices'

type Told = {
  issue: Issue
  action: IssueAction
  /** The id of its line in the record: the same step is never told twice. */
  step: number
  comment: string | undefined
  /** Who had sent it to sign-off before this step. */
  submitter: number | null | undefined
  /** How the office proofs, where the step is one towards marks. */
  rule: ProofRule | undefined
  now: Date
}

/** Tells the signers of an issue that waits for them, and its submitter what became of it. No word of its text. */
export async function notifyIssueStep(
  { issue, action, step, comment, submitter, rule, now }: Told,
  { req }: { req: PayloadRequest },
): Promise<void> {
  const transaction = await currentTransaction(req)
  const { id } = issue
  const name = issue.name ?? `编号 ${id}`
  const by = req.user?.id
  const fact = `transition:${step}`
  if (isForSigners(issue, rule)) {
    const people = (await willingSigners(transaction, id)).filter((person) => person.id !== by)
    const words = (_: Addressee, serverUrl: string) => signingWords({ id, name, serverUrl })
    return writeNotices({ kind: 'signing', fact, people, words }, { req, transaction })
  }
  if (action === 'schedule' && submitter && submitter !== by) {
    const at = spokenMinute(new Date(issue.publishAt ?? now), now)
    return writeNotices(
      {
        kind: 'signed',
        fact,
        people: await willing(transaction, submitter),
        words: (_, serverUrl) => scheduledWords({ id, name, at, by: req.user?.name ?? '', serverUrl }),
      },
      { req, transaction },
    )
  }
  if ((action !== 'publish' && action !== 'return') || !submitter || submitter === by) return
  const told = { id, name, comment, by: req.user?.name ?? '' }
  return writeNotices(
    {
      kind: 'signed',
      fact,
      people: await willing(transaction, submitter),
      words: (_, serverUrl) => ISSUE_WORDS[action]({ ...told, serverUrl }),
    },
    { req, transaction },
  )
}

/** The signers of this issue who want to hear of it. */
export async function willingSigners(transaction: Db, issue: number): Promise<Addressee[]> {
  const { rows } = await transaction.query<Addressee>(
    sql`select s.id, s.email, s.name from (${signersOf(sql`${issue}`)}) s where s.wants`,
  )
  return rows
}

async function willing(transaction: Db, user: number): Promise<Addressee[]> {
  const { rows } = await transaction.query<Addressee>(
    sql`select id, email, name from users
         where id = ${user} and coalesce(active, true) and notices_signed is distinct from false`,
  )
  return rows
}
