import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import type { PayloadRequest } from 'payload'
import { printedWords, type PrintedArticle } from '@/mail/notices/articleWords'
import { authorsOf, type Addressee } from './people'
import { writeNotices } from './writeNotices'

type Printed = PrintedArticle & { id: number }

/**
 * Tells authors what of theirs the issue holds and on which page, when its PDF is there to be opened. A correction is
 * no news to them, and neither is an issue that was entered after it had gone out on paper: it has no deliveries,
 * or none that is not held after a restore.
 */
export async function notifyPrinted(
  { publication, articles }: { publication: number; articles: readonly Printed[] },
  { req, transaction }: { req: PayloadRequest; transaction: Db },
): Promise<void> {
  const db = transaction
  const { rows: issues } = await db.query<{ id: number; name: string }>(
    sql`select i.id, coalesce(i.name, '') as name
       from publications p join issues i on i.id = p.issue_id
      where p.id = ${publication} and p.revision = 1 and exists (
        select from deliveries d where d.publication_id = p.id and d.reason is distinct from 'restored')`,
  )
  const [issue] = issues
  if (!issue) return
  const companies = await companiesOf(articles, transaction)
  const told = new Map<number, { person: Addressee; articles: PrintedArticle[] }>()
  for (const { id, title, page } of articles) {
    const company = companies.get(id)
    if (!company) continue
    const people = await authorsOf(db, { kind: 'printed', article: id, company, by: undefined })
    for (const person of people) {
      const known = told.get(person.id) ?? { person, articles: [] }
      told.set(person.id, known)
      known.articles.push({ title, page })
    }
  }
  await writeNotices(
    {
      kind: 'printed',
      fact: `printed:${publication}`,
      people: [...told.values()].map(({ person, articles: own }) => ({ ...person, own })),
      words: ({ own }, serverUrl) => printedWords({ issue, articles: own, serverUrl }),
    },
    { req, transaction },
  )
}

async function companiesOf(
  articles: readonly Printed[],
  transaction: Db,
): Promise<Map<number, number | null>> {
  const { rows } = await transaction.query<{ id: number; company: number | null }>(
    sql`select id, company_id as company from articles where id = any (${articles.map(({ id }) => id)})`,
  )
  return new Map(rows.map(({ id, company }) => [id, company]))
}
