import sql from 'sql-template-tag'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '@/db/db'
import { poolOf } from '@/db/poolOf'
import { MOST_HITS, searchArchive } from '@/services/desk/searchArchive'
import { approvedArticle, submittedArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office } from '../support/office'

let office: Office
let published: number
let station: number

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-archive-'))
  office = await openOffice()
  station = await approvedArticle(office, {
    title: '老站台改造成\n候车亭',
    body: lexical('驿站旁的老站台换了新颜。', '第二段说的是雨棚。'),
  })
  const lamp = await approvedArticle(office, {
    title: '灯下课堂',
    body: lexical('课堂里的ＥＭＳ小哥在读书。'),
  })
  published = await submittedIssue(office, {
    articles: [station, lamp],
    editorsNote: '编者荐读“红色驿站”一组。',
  })
  expect((await office.reviewer.post(`issues/${published}/publish`)).status).toBe(200)
})
afterAll(() => office.close())

type Hit = { issue: { id: number }; position: number; title: { text: string; hit: boolean }[] }

async function found(query: string, person = office.rival): Promise<[number, number][]> {
  const { status, body } = await person.get(`archive?q=${encodeURIComponent(query)}`)
  expect(status).toBe(200)
  return body.hits.map(({ issue, position }: Hit) => [issue.id, position])
}

describe('a search of the archive', () => {
  it("finds words of two characters, and of one, in texts, titles and the editor's note", async () => {
    expect(await found('驿站')).toEqual([
      [published, 0],
      [published, 1],
    ])
    expect(await found('雨棚')).toEqual([[published, 1]])
    expect(await found('棚')).toEqual([[published, 1]])
    expect(await found('灯下')).toEqual([[published, 2]])
    expect(await found('没有的词')).toEqual([])
  })

  it('finds a title over its line break, Latin letters of any width and case, words in any order', async () => {
    expect(await found('改造成候车亭')).toEqual([[published, 1]])
    expect(await found('ems')).toEqual([[published, 2]])
    expect(await found('雨棚 站台')).toEqual([[published, 1]])
    expect(await found('雨棚 课堂')).toEqual([])
  })

  it('takes two characters for a word only where they stand together in one paragraph', async () => {
    expect(await found('颜第')).toEqual([])
    expect(await found('台旁')).toEqual([])
  })

  it('finds issues by their numbers and dates, published ones only', async () => {
    const { year, number, totalNumber, date } = await office.payload.findByID({
      collection: 'issues',
      id: published,
    })
    const [, month] = (date ?? '').split('-')
    const draft = await submittedIssue(office, { articles: [await approvedArticle(office)] })
    const issuesOf = async (query: string) => {
      const { body } = await office.rival.get(`archive?q=${encodeURIComponent(query)}`)
      return body.issues.map(({ id }: { id: number }) => id)
    }
    for (const query of [
      `第${totalNumber}期`,
      `第${number}期`,
      `总第${totalNumber}期`,
      `总${totalNumber}期`,
      `${year}年第${number}期`,
      `${year}年${Number(month)}月`,
      `${date}`,
    ]) {
      expect(await issuesOf(query), query).toContain(published)
      expect(await issuesOf(query), query).not.toContain(draft)
    }
    for (const query of ['第999期', `${(year ?? 0) - 1}年第${number}期`, '增刊', '驿站'])
      expect(await issuesOf(query), query).toEqual([])
  })

  it('marks what was found and says where it stands', async () => {
    const { body } = await office.author.get(`archive?q=${encodeURIComponent('站台')}`)
    expect(body).toMatchObject({ query: '站台', total: 1, page: 1, pages: 1 })
    const [hit] = body.hits
    expect(hit.title).toEqual([
      { text: '老', hit: false },
      { text: '站台', hit: true },
      { text: '改造成候车亭', hit: false },
    ])
    expect(hit.passages[0]).toContainEqual({ text: '站台', hit: true })
  })

  it('sees nothing that is not published: not in review, not approved, not composed, not edited since', async () => {
    await submittedArticle(office, { title: '秘密一', body: lexical('秘密在审。') })
    const approved = await approvedArticle(office, { title: '秘密二', body: lexical('秘密已采用。') })
    await submittedIssue(office, { articles: [approved] })
    await poolOf(office.payload).query(`update articles set title = '秘密三' where id = $1`, [station])
    for (const person of [office.author, office.rival, office.reviewer, office.admin])
      expect(await found('秘密', person)).toEqual([])
  })

  it('finds what a correction says, and no longer what it mended', async () => {
    const article = await approvedArticle(office, { title: '更正用稿', body: lexical('此处写着错别词句。') })
    const id = await submittedIssue(office, { articles: [article] })
    await office.reviewer.post(`issues/${id}/publish`)
    expect(await found('错别')).toEqual([[id, 1]])
    const errata = [{ article, find: '错别词句', replace: '规范用语' }]
    expect((await office.reviewer.post(`issues/${id}/correct`, { comment: '有误', errata })).status).toBe(200)
    expect(await found('错别')).toEqual([])
    expect(await found('规范')).toEqual([[id, 1]])
  })

  it('answers nonsense with nothing and never with an error', async () => {
    for (const query of ['，。', '%', "' or 1=1 --", '\\', '_', '['.repeat(80), '\u0000', '长'.repeat(500)]) {
      const { status, body } = await office.author.get(`archive?q=${encodeURIComponent(query)}&page=-3`)
      expect([status, body.total ?? 0], query).toEqual([200, 0])
    }
  })

  it('looks by index in an archive of 400 issues', () =>
    within400Issues(async (client) => {
      const { plans, explaining } = explained(client, { total: 1 })
      await searchArchive(explaining, { query: '驿站', page: 1 })
      await searchArchive(explaining, { query: '驿', page: 1 })
      expect(plans).toHaveLength(4)
      for (const plan of plans) {
        expect(plan).toContain('archive_texts_grams')
        expect(plan).not.toContain('Seq Scan on archive_texts')
      }
    }))

  it('counts no further than anybody turns pages, and lists the latest', () =>
    within400Issues(async (client, filed) => {
      // Beyond the characters that the texts are made of.
      const word = '龙龟'
      await client.query(
        sql`update archive_texts set plain = plain || ${word} where position in (2, 5) and issue_id = any (${filed})`,
      )
      const { plans, explaining } = explained(client, { total: MOST_HITS + 1 })
      await searchArchive(explaining, { query: word, page: 1 })
      expect(plans[1]).toContain('Incremental Sort')
      const latest = [...filed].reverse().flatMap((id) => [
        [id, 2],
        [id, 5],
      ])
      for (const query of ['龙', word, `${word} 龟`]) {
        for (const page of [1, 2, MOST_HITS / 20]) {
          const answer = await searchArchive(client, { query, page })
          expect(answer).toMatchObject({ total: MOST_HITS, hasMore: true, pages: MOST_HITS / 20 })
          expect(
            answer.hits.map(({ issue, position }) => [issue.id, position]),
            query,
          ).toEqual(latest.slice((page - 1) * 20, page * 20))
        }
        const beyond = await searchArchive(client, { query, page: MOST_HITS / 20 + 1 })
        expect(beyond.hits).toEqual([])
      }
      await client.query(sql`update archive_texts set plain = replace(plain, ${word}, '') where position = 5`)
      const fewer = await searchArchive(client, { query: word, page: 20 })
      expect(fewer).toMatchObject({ total: 400, hasMore: false, pages: 20 })
      expect(fewer.hits.at(-1)).toMatchObject({ issue: { id: filed[0] }, position: 2 })
    }))
})

/** A database that explains what it is asked; to the first question it answers `first`, to all others nothing. */
function explained(client: Db, first: object) {
  const plans: string[] = []
  const explaining: Db = {
    query: async (statement) => {
      const plan = await client.query<{ 'QUERY PLAN': string }>(sql`explain ${statement}`)
      plans.push(plan.rows.map((row) => row['QUERY PLAN']).join('\n'))
      return { rows: plans.length % 2 === 1 ? [first as never] : [], rowCount: 1 }
    },
  }
  return { plans, explaining }
}

/** `run` with an archive of 400 more issues of ten texts each, which is forgotten afterwards; their ids, oldest first. */
async function within400Issues(run: (client: Db, filed: number[]) => Promise<void>) {
  const client = await poolOf(office.payload).connect()
  try {
    await client.query('begin')
    const { rows } = await client.query<{ id: number }>(
      `insert into issues (date, year, number, total_number, status, revision)
       select '1990-01-01', 1990, n, 100000 + n, 'published', 1 from generate_series(1, 400) n returning id`,
    )
    const word = (n: number) => String.fromCodePoint(0x4e00 + ((n * 7919) % 20000))
    const texts = rows.flatMap(({ id }, issue) =>
      Array.from({ length: 10 }, (_, article) => ({
        id,
        position: article + 1,
        plain: Array.from({ length: 100 }, (__, at) => word(issue * 3001 + article * 307 + at)).join(''),
      })),
    )
    await client.query(
      `insert into archive_texts (issue_id, position, title, body, plain)
       select id, position, '标题', plain, plain from jsonb_to_recordset($1::jsonb) t (id int, position int, plain text)`,
      [JSON.stringify(texts)],
    )
    await client.query('analyze archive_texts')
    await run(
      client,
      rows.map(({ id }) => id),
    )
  } finally {
    await client.query('rollback')
    client.release()
  }
}

describe('the archive', () => {
  it('lists the published issues of a year with their titles, to authors of any company', async () => {
    const { body } = await office.rival.get('archive?year=2026')
    expect(body.years).toContainEqual({ year: 2026, issues: body.issues.length })
    const issue = body.issues.find(({ id }: { id: number }) => id === published)
    expect(issue).toMatchObject({
      date: '2026-01-09',
      revision: 1,
      hasPdf: false,
      titles: ['老站台改造成候车亭', '灯下课堂'],
    })
    const drafts = await office.reviewer.get('issues?where[status][not_equals]=published&depth=0')
    const listed = body.issues.map(({ id }: { id: number }) => id)
    expect(drafts.body.docs.filter(({ id }: { id: number }) => listed.includes(id))).toEqual([])
  })

  it('is for people with an account only', async () => {
    for (const path of [
      'archive',
      'archive?q=驿站',
      `archive/${published}/read`,
      `archive/${published}/read/brief.pdf`,
    ])
      expect((await office.nobody.send(path, {})).status, path).toBe(401)
  })

  it('shows an issue online to an author without its link, also after that was revoked', async () => {
    await office.reviewer.post(`issues/${published}/revoke-link`)
    const answer = await office.rival.send(`archive/${published}/read`, {})
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
    const html = await answer.text()
    expect(html).toContain('老站台换了新颜')
    expect(html).toContain(`/api/archive/${published}/read/brief.pdf`)
    expect(html).not.toContain('/read/KEY')
  })

  it('shows nobody an issue that is not published', async () => {
    const draft = await submittedIssue(office)
    for (const person of [office.author, office.reviewer]) {
      for (const part of ['', '/brief.pdf', '/images/1'])
        expect((await person.send(`archive/${draft}/read${part}`, {})).status).toBe(404)
    }
    for (const id of ['0', '-1', 'x', '99999999999'])
      expect((await office.author.send(`archive/${id}/read`, {})).status).toBe(404)
  })
})
