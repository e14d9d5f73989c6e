import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLocalReq } from 'payload'
import { requirePerson } from '@/access/personRequest'
import { poolOf } from '@/db/poolOf'
import type { ScoreRow } from '@/domain/answers/scores'
import { FIRST_POINTS } from '@/domain/scores/rules'
import { transitionIssue } from '@/services/issues/transitionIssue'
import { approvedArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const rules = { ...FIRST_POINTS, from: '2026-01-01', used: 5, receivedCap: 0 }
  expect((await office.admin.post('score-rules', rules)).status).toBe(201)
})
afterAll(() => office.close())

const JANUARY = { from: '2026-01-01', to: '2026-01-31' }
const sql = (text: string, values: unknown[] = []) => poolOf(office.payload).query(text, values)

async function composed(over: object = {}): Promise<number> {
  const articles = [await approvedArticle(office)]
  const { status, body } = await office.reviewer.post('issues', { date: '2026-02-02', articles, ...over })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.doc.id
}

/** What the publication of an issue printed. */
async function printed(issue: number, revision = 1): Promise<object | undefined> {
  const { rows } = await sql('select view from publications where issue_id = $1 and revision = $2', [
    issue,
    revision,
  ])
  return rows[0].view.scores
}

async function warnings(issue: number): Promise<string[]> {
  const { body } = await office.reviewer.get(`issues/${issue}/preflight`)
  return [...body.errors, ...body.warnings].map(
    ({ code, message }: Record<string, string>) => `${code} ${message}`,
  )
}

describe('记分通报 in an issue', () => {
  it('prints the points of its period by rank, its own articles among them, and keeps them whatever comes', async () => {
    const id = await submittedIssue(office, { date: '2026-01-30', scores: JANUARY })
    expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(200)
    const figures = {
      titleLines: ['信息报送记分通报'],
      periodText: '（2026年1月1日—1月31日）',
      rows: [
        { rank: 1, company: office.companies.sto.name, points: 5 },
        { rank: 2, company: office.companies.yto.name, points: 0 },
      ],
    }
    expect(await printed(id)).toEqual(figures)
    const { body } = await office.reviewer.get('scores?from=2026-01-01&to=2026-01-31')
    expect(body.rows.map(({ points }: { points: number }) => points)).toEqual([5, 0])

    const { articles } = (await office.reviewer.get(`issues/${id}?depth=0`)).body
    await office.reviewer.post('adoptions', {
      article: articles[0],
      body: '上级',
      level: 'city',
      date: '2026-01-20',
    })
    await office.admin.patch(`companies/${office.companies.yto.id}`, { name: '改了名字的公司' })
    await sql(`update score_rules set used = 99`)
    expect(await printed(id)).toEqual(figures)
    await sql(`update score_rules set used = 5`)
    // A correction mends text, and leaves the figures that were published.
    const correction = { comment: '标题有误。' }
    expect((await office.reviewer.post(`issues/${id}/correct`, correction)).status).toBe(200)
    expect(await printed(id, 2)).toEqual(figures)
    // Unless it says that they are counted anew.
    const again = await office.reviewer.post(`issues/${id}/correct`, { comment: '漏计一项。', recount: true })
    expect(again.status).toBe(200)
    const [first] = (await office.reviewer.get('scores?from=2026-01-01&to=2026-01-31')).body.rows
    expect(first.points).toBeGreaterThan(5)
    expect(await printed(id, 3)).toMatchObject({
      rows: [
        { rank: 1, points: first.points },
        { rank: 2, company: '改了名字的公司', points: 0 },
      ],
    })
  })

  it('has the title and the note that the office gives it', async () => {
    const scores = { ...JANUARY, title: ' 2026年1月\n\n信息报送情况通报', note: '注：同分同名次。' }
    const id = await submittedIssue(office, { scores })
    expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(200)
    expect(await printed(id)).toMatchObject({
      titleLines: ['2026年1月', '信息报送情况通报'],
      note: '注：同分同名次。',
    })
    const blank = await composed({ scores: { ...JANUARY, title: ' \u200b\n', note: '\u2060' } })
    const { body } = await office.reviewer.post(`issues/${blank}/submit`)
    expect(body.doc.status).toBe('review')
    expect((await office.reviewer.post(`issues/${blank}/publish`)).status).toBe(200)
    expect(await printed(blank)).toMatchObject({ titleLines: ['信息报送记分通报'] })
    expect(await printed(blank)).not.toHaveProperty('note')
  })

  it('takes off for a request that was not answered in full once its day is over, as the page does', async () => {
    const { sto, yto } = office.companies
    const request = {
      topic: '主题',
      due: '2099-12-10',
      everyCompany: false,
      companies: [sto.id, yto.id],
      wanted: 2,
    }
    const made = await office.reviewer.post('solicitations', request)
    await office.reviewer.post(`solicitations/${made.body.doc.id}/open`)
    const { article } = (await office.author.post(`solicitations/${made.body.doc.id}/answer`)).body
    await office.author.patch(`articles/${article}`, { title: '应约', body: lexical('一句正文。') })
    expect((await office.author.post(`articles/${article}/submit`)).status).toBe(200)
    await sql(`update solicitations set due = '2026-03-15' where id = $1`, [made.body.doc.id])
    await sql(`update articles set first_submitted_at = '2026-03-10T02:00:00Z' where id = $1`, [article])
    const march = { from: '2026-03-01', to: '2026-03-31' }
    // Dated before the request was due: what counts is the day on which it is counted.
    const id = await submittedIssue(office, { date: '2026-03-02', scores: march })
    expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(200)
    const { rows } = (await office.reviewer.get('scores?from=2026-03-01&to=2026-03-31')).body
    const missed = rows.map(({ parts }: ScoreRow) => parts.find(({ rule }) => rule === 'missed')?.count)
    expect(missed).toEqual([1, 1])
    const view = (await printed(id)) as { rows: { points: number }[] }
    expect(view.rows.map(({ points }) => points).toSorted()).toEqual(
      rows.map(({ points }: ScoreRow) => points).toSorted(),
    )
  })

  it('counts by the day of the step that publishes, whatever the clock says', async () => {
    const request = { topic: '主题', due: '2099-12-10', everyCompany: true, wanted: 1 }
    const made = await office.reviewer.post('solicitations', request)
    await office.reviewer.post(`solicitations/${made.body.doc.id}/open`)
    const december = { from: '2099-12-01', to: '2099-12-31' }
    const id = await submittedIssue(office, { date: '2026-01-30', scores: december })
    const user = { ...office.reviewer.user, collection: 'users' as const }
    const req = requirePerson(await createLocalReq({ user }, office.payload))
    await transitionIssue({ id, action: 'publish', now: new Date('2099-12-11T02:00:00Z') }, { req })
    const { missed } = FIRST_POINTS
    expect(await printed(id)).toMatchObject({ rows: [{ points: missed }, { points: missed }] })
  })

  it('is not there where nobody asked for it, nor after it was left out', async () => {
    const id = await composed({ scores: JANUARY })
    await office.reviewer.patch(`issues/${id}`, { scores: { from: null, to: null } })
    await office.reviewer.post(`issues/${id}/submit`)
    expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(200)
    expect(await printed(id)).toBeUndefined()
  })

  it('with half a period, or one the wrong way round, is refused, and said in the check with its place', async () => {
    const id = await composed()
    expect((await office.reviewer.patch(`issues/${id}`, { scores: { from: '2026-02-30' } })).status).toBe(400)
    for (const scores of [
      { from: '2026-01-01', to: null },
      { from: '2026-02-01', to: '2026-01-01' },
    ]) {
      expect((await office.reviewer.patch(`issues/${id}`, { scores })).status).toBe(200)
      expect(await warnings(id)).toContainEqual(
        expect.stringMatching(/^bad-scores-period 记分通报的起止日期有误/),
      )
      expect((await office.reviewer.post(`issues/${id}/submit`)).status).toBe(400)
    }
  })

  it('is doubted where nobody has a point, and where its period goes on', async () => {
    const id = await composed({ date: '2025-03-03', scores: { from: '2025-01-01', to: '2025-03-31' } })
    const said = await warnings(id)
    expect(said).toContainEqual(expect.stringContaining('记分通报里全是 0 分'))
    expect(said).toContainEqual(expect.stringContaining('这一时段还没有结束'))
  })

  it('is put in by an editor only, and no more once the issue left the desk', async () => {
    const id = await composed()
    for (const person of [office.author, office.signer, office.auditor])
      expect((await person.patch(`issues/${id}`, { scores: JANUARY })).status).toBe(403)
    await office.reviewer.post(`issues/${id}/submit`)
    expect((await office.reviewer.patch(`issues/${id}`, { scores: JANUARY })).status).toBeGreaterThanOrEqual(
      400,
    )
  })

  it('is part of what is signed and marked: a point more makes other pages of the issue', async () => {
    const id = await submittedIssue(office, { date: '2026-01-30', scores: JANUARY })
    const before = (await office.reviewer.get(`issues/${id}/preflight`)).body.pagesDigest
    const { articles } = (await office.reviewer.get(`issues/${id}?depth=0`)).body
    await office.reviewer.post('adoptions', {
      article: articles[0],
      body: '上级',
      level: 'city',
      date: '2026-01-21',
    })
    expect((await office.reviewer.get(`issues/${id}/preflight`)).body.pagesDigest).not.toBe(before)
  })
})
