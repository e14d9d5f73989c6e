import sql, { type Sql } from 'sql-template-tag'
import type { Db } from '../../src/db/db'
import { insertRows } from '../../src/mail/ledger/insertRows'

let issues = 0

/** A published issue with a PDF and one row for each address, written straight into the tables. */
export async function insertPublication(
  db: Db,
  { emails, hasPdf = true }: { emails: readonly string[]; hasPdf?: boolean },
): Promise<{ issueId: number; publicationId: number; pdfId: number }> {
  issues += 1
  const issueId = await insertedId(
    db,
    sql`insert into issues (date, year, number, total_number, status) values ('2026-01-09', 2026, ${issues}, ${issues}, 'published') returning id`,
  )
  const pdfId = await insertedId(
    db,
    sql`insert into pdfs (issue_id, revision) values (${issueId}, 1) returning id`,
  )
  const publicationId = await insertedId(
    db,
    sql`insert into publications (issue_id, revision, view, mail, published_at, pdf_id) values (${issueId}, 1, '{}', '{}', now(), ${hasPdf ? pdfId : null}) returning id`,
  )
  await insertRows(db, {
    publicationId,
    issueId,
    revision: 1,
    domain: 'jianbao.test',
    rows: emails.map(plannedRow),
  })
  return { issueId, publicationId, pdfId }
}

/** Revision 2 of an issue, to these addresses: it is there, and nobody has ended what revision 1 still had to send. */
export async function correctPublication(
  db: Db,
  { issueId }: { issueId: number },
  emails: readonly string[] = [],
): Promise<void> {
  const publicationId = await insertedId(
    db,
    sql`insert into publications (issue_id, revision, view, mail, published_at) values (${issueId}, 2, '{}', '{}', now()) returning id`,
  )
  if (emails.length === 0) return
  await insertRows(db, {
    publicationId,
    issueId,
    revision: 2,
    domain: 'jianbao.test',
    rows: emails.map(plannedRow),
  })
}

const plannedRow = (email: string) => ({ email, name: '', recipients: [{ id: 1, name: '某局' }] })

export function mailboxes(count: number, domain = 'example.test'): string[] {
  return Array.from({ length: count }, (_, index) => `box${index}@${domain}`)
}

async function insertedId(db: Db, statement: Sql): Promise<number> {
  const { rows } = await db.query<{ id: number }>(statement)
  const [row] = rows
  if (!row) throw new Error('nothing was inserted')
  return row.id
}
