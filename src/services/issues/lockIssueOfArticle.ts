import type { Db } from '@/db/db'
import sql from 'sql-template-tag'
import type { IssueStatus } from '@/domain/workflow/issue'

export type HoldingIssue = { name: string; status: IssueStatus }

/**
 * The issue an article stands in, kept from changing its state until the transaction ends. Taken before the article's
 * own lock, in the order in which sign-off and publishing take them: an edit writes a version that refers to the
 * issue, and would otherwise wait for a publication that waits for it.
 */
export async function lockIssueOfArticle(
  transaction: Db,
  article: number,
): Promise<HoldingIssue | undefined> {
  const { rows } = await transaction.query<HoldingIssue>(sql`select name, status from issues
         where id = (select issue_id from articles where id = ${article}) for key share`)
  return rows[0]
}
