import { idOf } from '@/domain/idOf'
import type { PayloadRequest } from 'payload'
import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { currentTransaction } from '@/db/transaction'
import { lateWords, unscheduledWords } from '@/mail/notices/scheduleWords'
import { spokenMinute } from '@/domain/shanghaiDate'
import type { Issue } from '@/payload-types'
import type { Addressee } from './people'
import { writeNotices } from './writeNotices'

type Ended = {
  /** As it was while it was scheduled. */
  issue: Issue
  at: Date
  now: Date
  why: string
  /** The id of the line in the record. */
  line: number
  except?: readonly 'submitter'[]
  /** Whoever caused it is told, too: they may not know what it led to. */
  isAll?: boolean
}

/** Tells whoever scheduled an issue, and whoever sent it to sign-off, that it will not go out by itself. */
export async function notifyUnscheduled(
  { issue, at, now, why, line, except = [], isAll = false }: Ended,
  { req }: { req: PayloadRequest },
): Promise<void> {
  const transaction = await currentTransaction(req)
  const submitter = except.includes('submitter') ? null : idOf(issue.submittedBy)
  const people = await concerned(transaction, { scheduler: idOf(issue.scheduledBy), submitter })
  const told = { id: issue.id, name: issue.name ?? `编号 ${issue.id}`, at: spokenMinute(at, now), why }
  await writeNotices(
    {
      kind: 'scheduled',
      fact: `unscheduled:${line}`,
      people: people.filter(({ id }) => isAll || id !== req.user?.id),
      words: (_, serverUrl) => unscheduledWords({ ...told, serverUrl }),
    },
    { req, transaction },
  )
}

/** Tells the same people of an issue that went out after its time. */
export async function notifyLate(
  { id, at, now, late }: { id: number; at: Date; now: Date; late: string },
  { req, transaction }: { req: PayloadRequest; transaction: Db },
): Promise<void> {
  const issue = await req.payload.findByID({
    collection: 'issues',
    id,
    depth: 0,
    req,
    overrideAccess: true, // its name, and whom it concerns
  })
  const people = await concerned(transaction, {
    scheduler: idOf(issue.scheduledBy),
    submitter: idOf(issue.submittedBy),
  })
  const told = { id, name: issue.name ?? `编号 ${id}`, at: spokenMinute(at, now), late }
  await writeNotices(
    {
      kind: 'scheduled',
      fact: `late:${id}:${at.toISOString()}`,
      people,
      words: (_, serverUrl) => lateWords({ ...told, serverUrl }),
    },
    { req, transaction },
  )
}

/** The two, as far as they still are of the office; where neither is, whoever else of it publishes. */
async function concerned(
  db: Db,
  { scheduler, submitter }: { scheduler: number | null; submitter: number | null },
): Promise<Addressee[]> {
  const { rows } = await db.query<Addressee>(
    sql`with able as (
               select id, email, name, role from users
                where coalesce(active, true)
                  and (role in ('reviewer', 'signer')
                       or (role = 'admin' and not exists (select from settings where separate_duties)))),
             meant as (select id, email, name from able where id in (${scheduler}, ${submitter}))
        select * from meant
        union all
        select id, email, name from able
         where not exists (select from meant) and role in ('reviewer', 'admin')
        order by id`,
  )
  return rows
}
