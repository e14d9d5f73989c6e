import { poolOf } from '@/db/poolOf'
import { submittedArticle, submittedIssue } from './articles'
import type { Office } from './office'

export const FIRST_QUARTER = { include: true, from: '2026-01-01', to: '2026-03-31' }

export const boxes = (...emails: string[]) => emails.map((email) => ({ name: '收件人', email }))

/** Of an issue that 上级单位 has and 兄弟单位 has not, once neither is on the lists. */
export const ONE_KEPT_ONE_DROPPED = {
  kept: [{ email: 'one@superior.test', bodies: ['上级单位'] }],
  dropped: [{ email: 'across@bureau.test', bodies: ['兄弟单位'] }],
}

/** What is done with a published issue of an office that is corrected. */
export function corrections(office: () => Office) {
  const sql = (text: string, values: unknown[] = []) => poolOf(office().payload).query(text, values)
  /** Into the lists. */
  const entry = async (data: object): Promise<number> => {
    const { status, body } = await office().admin.post('recipients', data)
    if (status !== 201) throw new Error(`not entered: ${status} ${JSON.stringify(body)}`)
    return body.doc.id
  }
  const set = async (recipient: number, over: object): Promise<void> => {
    const { status, body } = await office().admin.patch(`recipients/${recipient}`, over)
    if (status !== 200) throw new Error(`not set: ${status} ${JSON.stringify(body)}`)
  }
  return {
    sql,
    entry,
    set,
    /** One other body stands on the lists in place of these. */
    replaceLists: async (...recipients: number[]): Promise<void> => {
      for (const recipient of recipients) await set(recipient, { active: false })
      await entry({ name: '另一单位', kind: 'report', order: 1, mailboxes: boxes('other@office.test') })
    },
    published: async (over: object = {}): Promise<number> => {
      const id = await submittedIssue(office(), { date: '2026-01-09', statistics: FIRST_QUARTER, ...over })
      const { status, body } = await office().otherReviewer.post(`issues/${id}/publish`)
      if (status !== 200) throw new Error(`not published: ${status} ${JSON.stringify(body)}`)
      return id
    },
    /** What was frozen as a revision, and the rows of its mails. */
    frozen: async (issue: number, revision: number) => {
      const { rows } = await sql(
        'select id, view, reason from publications where issue_id = $1 and revision = $2',
        [issue, revision],
      )
      const deliveries = await sql(
        `select email, name, recipients, coalesce(with_ofd, false) as "withOfd", status from deliveries
          where publication_id = $1 order by id`,
        [rows[0].id],
      )
      return {
        ...rows[0],
        deliveries: deliveries.rows,
        mailboxes: deliveries.rows.map(({ email }: { email: string }) => email),
      }
    },
    correct: (issue: number, words: object = {}, comment = '有误。') =>
      office().reviewer.post(`issues/${issue}/correct`, { comment, ...words }),
    asked: (issue: number, query = 'recount=true') =>
      office().reviewer.get(`issues/${issue}/correction?${query}`),
    /** The answer where the lists are taken anew, and the words by which that is decided. */
    shown: async (issue: number, query = 'lists=true') => {
      const { status, body } = await office().reviewer.get(`issues/${issue}/correction?${query}`)
      if (status !== 200) throw new Error(`not shown: ${status} ${JSON.stringify(body)}`)
      const { changes: seenChanges, mailing } = body
      return { body, words: { lists: true, seenChanges, seenMailing: mailing } }
    },
    revisionOf: async (issue: number) =>
      (await office().reviewer.get(`issues/${issue}?depth=0`)).body.revision as number,
    /** One article more for the quarter that is counted. */
    late: async (): Promise<void> => {
      const article = await submittedArticle(office())
      await sql(`update articles set first_submitted_at = '2026-02-02T02:00:00Z' where id = $1`, [article])
    },
  }
}
