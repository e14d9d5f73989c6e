import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { sayWithStep, type StepWords } from '@/services/issues/issueStep'
import { printPool } from '@/services/print/printPool'
import { renderNext } from '@/services/print/renderPublications'
import { grantWorkflow } from '@/services/workflowContext'
import { approvedArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office, type Person } from '../support/office'

let office: Office

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-hooks-'))
  office = await openOffice()
  await office.admin.post('recipients', {
    name: '上级单位',
    kind: 'report',
    order: 1,
    mailboxes: [
      { name: '甲', email: 'one@superior.test' },
      { name: '乙', email: 'two@superior.test' },
    ],
  })
})

afterAll(async () => {
  await printPool().close()
  await office.close()
})

type Data = { status?: 'draft' | 'review' | 'published'; revision?: number; publishedAt?: string }

/** The Local API, as a program of the office would use it: nothing but the data, and the grant where one is given. */
const write = (
  id: number,
  data: Data,
  { by, words, grant = id }: { by: Person; words?: StepWords; grant?: number | undefined },
) =>
  office.payload.update({
    collection: 'issues',
    id,
    data,
    depth: 0,
    user: by.user,
    context: {
      ...(grant && grantWorkflow({ collection: 'issues', id: grant })),
      ...(words && sayWithStep(words)),
    },
    overrideAccess: true,
  })

const rowsOf = async (sql: string, id: number) =>
  (await poolOf(office.payload).query<Record<string, unknown>>(sql, [id])).rows

/** Everything a step left behind, without what differs from issue to issue: ids, numbers, times, keys. */
async function leftBy(id: number) {
  const [issue] = await rowsOf(
    `select status, revision::int, submitted_by_id, published_at is not null as dated, pdf_id is not null as printed
       from issues where id = $1`,
    id,
  )
  const publications = await rowsOf(
    `select revision::int, reason, published_by_id, render_next_at is not null as due, pdf_id is not null as printed,
            view #- '{masthead,issueLine}' #- '{metadata,title}' #- '{articles,0,id}' as view,
            mail - 'readingUrl' as mail, mail ->> 'readingUrl' is not null as linked
       from publications where issue_id = $1 order by revision`,
    id,
  )
  const deliveries = await rowsOf(
    `select email, name, status, revision::int, recipients, attempts::int from deliveries
      where issue_id = $1 order by revision, email`,
    id,
  )
  const articles = await rowsOf('select title, status from articles where issue_id = $1 order by id', id)
  const transitions = await rowsOf(
    `select t.collection, t.action, t."from", t."to", t.comment, t.by_id, t.by_name from transitions t
      where t.issue_id = $1 or t.article_id in (select a.id from articles a where a.issue_id = $1) order by t.id`,
    id,
  )
  const archived = await rowsOf(
    'select position, title, body from archive_texts where issue_id = $1 order by 1',
    id,
  )
  const notices = await rowsOf(
    `select n.kind, n.email, n.status from notices n
      where n.key like any (select 'printed:' || p.id || ':%' from publications p where p.issue_id = $1) order by n.id`,
    id,
  )
  return { issue, publications, deliveries, articles, transitions, archived, notices }
}

const composed = async () =>
  submittedIssue(office, {
    articles: [
      await approvedArticle(office, { title: '两扇门里的同一件事', body: lexical('共有一百人参加。') }),
    ],
  })

async function printAll(): Promise<void> {
  const work = { payload: office.payload, pool: printPool(), log: office.payload.logger }
  while (await renderNext(work));
}

describe('an issue published by setting its status under the workflow’s grant', () => {
  it('leaves what the action leaves: publication, mail, articles, record, archive, notices', async () => {
    const [byAction, byLocal] = [await composed(), await composed()]
    const comment = '同意印发。'
    expect((await office.otherReviewer.post(`issues/${byAction}/publish`, { comment })).status).toBe(200)
    await write(byLocal, { status: 'published' }, { by: office.otherReviewer, words: { comment } })
    await printAll()
    const left = await leftBy(byAction)
    expect(await leftBy(byLocal)).toEqual(left)
    expect(left.issue).toMatchObject({ status: 'published', revision: 1, dated: true, printed: true })
    expect(left.publications).toMatchObject([{ revision: 1, linked: true, printed: true }])
    expect(left.deliveries.map(({ email }) => email)).toEqual(['one@superior.test', 'two@superior.test'])
    expect(left.articles).toEqual([{ title: '两扇门里的同一件事', status: 'published' }])
    expect(
      left.transitions.map(({ collection, action }) => `${String(collection)} ${String(action)}`),
    ).toEqual(['articles submit', 'articles approve', 'issues submit', 'articles publish', 'issues publish'])
    expect(left.transitions.at(-1)).toMatchObject({ comment, by_name: office.otherReviewer.user.name })
    expect(left.archived).toHaveLength(1)
    expect(left.notices).toMatchObject([{ kind: 'printed', email: office.author.user.email }])
  }, 180_000)

  it('keeps of each article the version that Payload would, field by field, and its line in the record', async () => {
    const made = [await approvedArticle(office), await approvedArticle(office), await approvedArticle(office)]
    const articles = [made[2], made[0], made[1]].flatMap((id) => id ?? [])
    const id = await submittedIssue(office, { articles })
    expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(200)
    await Promise.all(
      articles.map(async (article) => {
        const { docs } = await office.payload.findVersions({
          collection: 'articles',
          where: { parent: { equals: article } },
          sort: '-id',
          limit: 1,
          depth: 0,
        })
        const doc = await office.payload.findByID({ collection: 'articles', id: article, depth: 0 })
        const { id: _, ...fields } = doc
        expect(docs[0]?.version).toEqual(fields)
        expect(fields).toMatchObject({ status: 'published', issue: id, editedBy: office.reviewer.user.id })
        expect(docs[0]?.updatedAt).toBe(doc.updatedAt)
      }),
    )
    // The versions are written from the columns of the one table.
    const tables = await poolOf(office.payload).query<{ name: string }>(
      `select table_name as name from information_schema.columns
        where column_name = '_parent_id' and table_name like any (array['articles%', '\\_articles\\_v%'])
        union select table_name from information_schema.tables where table_name in ('articles_rels', '_articles_v_rels')`,
    )
    expect(tables.rows).toEqual([])
    const recorded = await rowsOf(
      `select article_id from transitions where action = 'publish' and article_id in (select id from articles where issue_id = $1) order by id`,
      id,
    )
    expect(recorded.map(({ article_id }) => article_id)).toEqual(articles)
  })

  it('is corrected through either door alike, its next revision given', async () => {
    const [byAction, byLocal] = [await composed(), await composed()]
    for (const id of [byAction, byLocal]) await office.reviewer.post(`issues/${id}/publish`)
    const comment = '日期有误'
    expect((await office.reviewer.post(`issues/${byAction}/correct`, { comment })).status).toBe(200)
    await expect(
      write(byLocal, { revision: 3 }, { by: office.reviewer, words: { comment } }),
    ).rejects.toThrow('刚刚已有人发布了更正')
    await expect(write(byLocal, { revision: 2 }, { by: office.reviewer })).rejects.toThrow('请填写')
    await write(byLocal, { revision: 2 }, { by: office.reviewer, words: { comment } })
    const left = await leftBy(byAction)
    expect(await leftBy(byLocal)).toEqual(left)
    expect(left.publications.map(({ revision, reason }) => [revision, reason])).toEqual([
      [1, null],
      [2, comment],
    ])
    expect(left.deliveries.map(({ revision, status }) => [revision, status])).toEqual([
      [1, 'failed'],
      [1, 'failed'],
      [2, 'pending'],
      [2, 'pending'],
    ])
  })

  it('is published once by twenty at once, ten at either door', async () => {
    const id = await composed()
    const attempts = await Promise.allSettled(
      Array.from({ length: 20 }, async (_, index) => {
        const words = { action: 'publish' } as const
        if (index % 2 === 0) return write(id, { status: 'published' }, { by: office.reviewer, words })
        const { status } = await office.reviewer.post(`issues/${id}/publish`)
        if (status !== 200) throw new Error(String(status))
      }),
    )
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const left = await leftBy(id)
    expect(left.publications).toHaveLength(1)
    expect(left.deliveries).toHaveLength(2)
    expect(left.transitions.filter(({ action }) => action === 'publish')).toHaveLength(2)
    // To set the status it has is no step.
    await write(id, { status: 'published' }, { by: office.reviewer })
    expect(await leftBy(id)).toEqual(left)
  })
})

describe('a notice that cannot be written', () => {
  it('takes no print with it: the PDF is stored, and the log says who was not told', async () => {
    const db = office.owner
    await printAll()
    const id = await composed()
    await office.reviewer.post(`issues/${id}/publish`)
    await db.query(`create function refuse_notice() returns trigger language plpgsql as
      $$ begin raise exception 'no notices today'; end $$`)
    await db.query('create trigger no_notices before insert on notices execute function refuse_notice()')
    const facts: Record<string, unknown>[] = []
    const note = (fact: Record<string, unknown>) => void facts.push(fact)
    const log = { info: note, warn: note, error: note }
    try {
      await renderNext({ payload: office.payload, pool: printPool(), log })
    } finally {
      await db.query('drop function refuse_notice cascade')
    }
    const left = await leftBy(id)
    expect(left.issue).toMatchObject({ printed: true })
    expect(left.publications).toMatchObject([{ printed: true }])
    expect(left.notices).toEqual([])
    expect(facts.map(({ event }) => event)).toEqual(['brief.rendered', 'notice.lost'])
  })
})

describe('the workflow’s grant', () => {
  it('is what a status needs: without it, or with that of another issue, neither status nor rows change', async () => {
    const other = await composed()
    const waiting = await composed()
    const { body } = await office.reviewer.post('issues', { articles: [await approvedArticle(office)] })
    for (const id of [waiting, Number(body.doc.id)]) {
      const before = await leftBy(id)
      for (const grant of [0, other]) {
        const data = { status: 'published', revision: 2, publishedAt: new Date().toISOString() } as const
        // A draft is saved and its status left; one that awaits sign-off refuses the write.
        await write(id, data, { by: office.admin, grant, words: { action: 'publish' } }).catch(
          () => undefined,
        )
        expect(await leftBy(id)).toEqual(before)
        expect(before.publications).toEqual([])
      }
    }
  })

  it('lifts no rule of the table: a draft is not published, nor anything by an author', async () => {
    const { body } = await office.reviewer.post('issues', { articles: [await approvedArticle(office)] })
    const waiting = await composed()
    const before = [await leftBy(body.doc.id), await leftBy(waiting)]
    await expect(write(body.doc.id, { status: 'published' }, { by: office.admin })).rejects.toThrow('待签发')
    await expect(write(waiting, { status: 'published' }, { by: office.author })).rejects.toThrow('您的角色')
    await expect(write(waiting, { status: 'draft' }, { by: office.reviewer })).rejects.toThrow('请填写')
    expect([await leftBy(body.doc.id), await leftBy(waiting)]).toEqual(before)
  })

  it('lifts no rule of the office: two persons where it asks for two, and a glyph for every character', async () => {
    await office.admin.post('globals/settings', { dualSignOff: true })
    const signed = await composed()
    await expect(write(signed, { status: 'published' }, { by: office.reviewer })).rejects.toThrow('双人签发')
    await office.admin.post('globals/settings', { dualSignOff: false })
    const strange = await approvedArticle(office, { title: '罕见的字', body: lexical('一个\u{E123}字。') })
    const unprintable = await submittedIssue(office, { articles: [strange] })
    await expect(write(unprintable, { status: 'published' }, { by: office.reviewer })).rejects.toThrow(
      'U+E123',
    )
    for (const id of [signed, unprintable]) {
      expect(await leftBy(id)).toMatchObject({
        issue: { status: 'review' },
        publications: [],
        deliveries: [],
      })
      expect((await leftBy(id)).articles).toMatchObject([{ status: 'approved' }])
    }
  })
})
