import type { Addressee, Mailing } from '@/domain/answers/correction'
import { someOf } from '@/domain/text/someOf'
import type { FrozenRecipient } from './claim'
import type { PlannedRow } from './insertRows'

/** A mailbox that earlier revisions of an issue were meant for. */
export type ReachedRow = PlannedRow & {
  /** Whether the revision that is corrected has a row for it. */
  isCurrent: boolean
  /** Whether a revision arrived there, or may have. */
  mayHaveIt: boolean
}

/**
 * Who gets a correction with the lists of today. Everybody on them, each mailbox once, under every body that it stands for now;
 * and who left them and holds a faulty revision, as its row had it. Who left them and got nothing is written to no more.
 * Pure: `mailing` is what a person is shown, `rows` what is written.
 * @returns `isSame` where that is, mailbox by mailbox under the same bodies, who the last revision was written for
 */
export function planCorrection({
  reached,
  rows,
}: {
  reached: readonly ReachedRow[]
  /** By the lists of today. */
  rows: readonly PlannedRow[]
}): { rows: PlannedRow[]; mailing: Mailing; isSame: boolean } {
  const listed = new Set(rows.map(({ email }) => email))
  const current = reached.filter(({ isCurrent }) => isCurrent)
  const known = new Set(current.map(({ email }) => email))
  const left = reached.filter(({ email }) => !listed.has(email))
  const kept = left.filter(({ mayHaveIt }) => mayHaveIt)
  const added = rows.filter(({ email }) => !known.has(email))
  const planned = [...rows, ...kept.map(({ isCurrent: _, mayHaveIt: __, ...row }) => row)]
  return {
    rows: planned,
    isSame: digest(planned) === digest(current),
    mailing: {
      added: added.map(addressee),
      kept: kept.map(addressee),
      dropped: left.filter(({ isCurrent, mayHaveIt }) => isCurrent && !mayHaveIt).map(addressee),
      unchanged: rows.length - added.length,
      changes: bodyChanges({ before: [...current, ...kept], after: rows, kept }),
    },
  }
}

function digest(rows: readonly PlannedRow[]): string {
  const lines = rows.map(({ email, recipients }) =>
    JSON.stringify([email, ...recipients.map(({ id }) => String(id)).toSorted()]),
  )
  return lines.toSorted().join('\n')
}

function addressee({ email, recipients }: PlannedRow): Addressee {
  return { email, bodies: recipients.map(({ name }) => name) }
}

type Body = { name: string; mailboxes: Set<string> }

type Lists = { before: readonly PlannedRow[]; after: readonly PlannedRow[]; kept: readonly PlannedRow[] }

/** Which mailboxes came to a body and left it: a sentence without its stop for each. A body is the same under another name. */
function bodyChanges({ before, after, kept }: Lists): string[] {
  const [then, now] = [bodiesOf(before), bodiesOf(after)]
  const told = new Set(kept.map(({ email }) => email))
  return [...new Map([...then, ...now])].flatMap(([id, { name }]) => {
    const [old, current] = [then.get(id)?.mailboxes, now.get(id)?.mailboxes]
    const added = [...(current ?? [])].filter((email) => !old?.has(email))
    const gone = [...(old ?? [])].filter((email) => !current?.has(email))
    const words = [
      ...worded('增加', added),
      ...worded(
        '去掉',
        gone.filter((email) => !told.has(email)),
      ),
      ...worded(
        '去掉（仍发更正）',
        gone.filter((email) => told.has(email)),
      ),
    ]
    return words.length > 0 ? [`“${name}”的邮箱${words.join('，')}`] : []
  })
}

function worded(verb: string, emails: readonly string[]): string[] {
  return emails.length > 0 ? [`${verb}${someOf(emails)}`] : []
}

function bodiesOf(rows: readonly PlannedRow[]): Map<FrozenRecipient['id'], Body> {
  const bodies = new Map<FrozenRecipient['id'], Body>()
  for (const { email, recipients } of rows)
    for (const { id, name } of recipients) {
      const body = bodies.get(id) ?? { name, mailboxes: new Set() }
      body.mailboxes.add(email)
      bodies.set(id, body)
    }
  return bodies
}
