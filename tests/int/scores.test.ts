import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { FIRST_POINTS, SCORE_RULE_NAMES, type ScoreLevel } from '@/domain/scores/rules'
import type { ScoreRow } from '@/domain/answers/scores'
import { scoredWords } from '@/domain/scores/scoredWords'
import { countScores } from '@/services/scores/countScores'
import { listScored } from '@/services/scores/listScored'
import { openOffice, type Office } from '../support/office'
import { approvedArticle, submittedIssue } from '../support/articles'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const YEAR = { from: '2025-01-01', to: '2025-12-31', today: '2026-01-15' }
const LEVELS: ScoreLevel[] = ['district', 'city', 'nation']
const ask = (query = 'from=2025-01-01&to=2025-12-31') => office.reviewer.get(`scores?${query}`)

type Points = Record<keyof typeof FIRST_POINTS, number>
type RuleSet = Points & { from: string }
type Happened = { company: number; day: string; rule: string; level?: ScoreLevel }

/** 记分 told as the office would do it by hand: a list of what happened, gone through day by day. */
function byHand(
  happened: readonly Happened[],
  sets: readonly RuleSet[],
): Map<string, { count: number; points: number }> {
  const sums = new Map<string, { count: number; points: number }>()
  const months = new Map<string, number>()
  for (const { company, day, rule, level } of happened.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const set = sets.filter(({ from }) => from <= day).at(-1)
    if (!set) continue
    const name = (prefix: string) =>
      `${prefix}${level?.charAt(0).toUpperCase()}${level?.slice(1)}` as keyof Points
    let points = rule === 'adopted' || rule === 'instruction' ? set[name(rule)] : set[rule as keyof Points]
    if (rule === 'received') {
      const month = `${company} ${day.slice(0, 7)}`
      const already = months.get(month) ?? 0
      points = Math.min(points, set.receivedCap - already)
      months.set(month, already + points)
    }
    const key = `${company} ${rule}`
    const sum = sums.get(key) ?? { count: 0, points: 0 }
    sums.set(key, { count: sum.count + 1, points: sum.points + points })
  }
  return sums
}

describe('a year of a made-up office', () => {
  it('counted by the statement and by hand is equal for every company and rule, ties share a rank', async () => {
    const db = poolOf(office.payload)
    const companies = [office.companies.sto.id, office.companies.yto.id]
    for (const order of [3, 4, 5, 6]) {
      const { body } = await office.admin.post('companies', {
        name: `企业${order}`,
        shortName: `${order}`,
        order,
      })
      companies.push(body.doc.id)
    }
    const sets: RuleSet[] = []
    for (const [from, used, cap] of [
      ['2025-02-01', 5, 3],
      ['2025-07-01', 6, 2],
    ] as const) {
      const set = { ...FIRST_POINTS, from, used, receivedCap: cap }
      expect((await office.admin.post('score-rules', set)).status).toBe(201)
      sets.push(set)
    }
    const [random] = fc.sample(fc.infiniteStream(fc.double({ min: 0, max: 0.999999, noNaN: true })), {
      numRuns: 1,
      seed: 17,
    })
    const pick = <T>(from: readonly T[]): T => {
      const item = from[Math.floor((random?.next().value ?? 0) * from.length)]
      if (item === undefined) throw new Error('nothing to pick from')
      return item
    }
    const maybe = <T>(from: readonly T[]): T | undefined => (pick([true, false]) ? pick(from) : undefined)
    const day = () =>
      `2025-${String(pick([...Array(12).keys()]) + 1).padStart(2, '0')}-${pick(['01', '09', '17', '28'])}`
    const happened: Happened[] = []
    const one = async (statement: ReturnType<typeof sql>): Promise<number> =>
      (await db.query<{ id: number }>(statement)).rows[0]?.id ?? 0

    // The last company has nothing at all, nor has the one before it: they share a rank.
    const busy = companies.slice(0, 4)
    const requests = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const due = day()
        const id = await one(
          sql`insert into solicitations (topic, due, status) values ('主题', ${due}, 'closed') returning id`,
        )
        const asked = busy.slice(0, pick([2, 3, 4]))
        for (const company of asked)
          await db.query(
            sql`insert into solicitations_rels (parent_id, path, companies_id) values (${id}, 'companies', ${company})`,
          )
        return { id, due, asked, answered: new Set<number>() }
      }),
    )
    const issues = await Promise.all(
      Array.from({ length: 24 }, async (_, index) => {
        const date = day()
        const number = index + 1
        const id = await one(sql`insert into issues (name, year, number, total_number, date, status, revision)
          values (${`第${number}期`}, 2025, ${number}, ${700 + number}, ${date}, ${pick(['published', 'published', 'draft'])}, 1) returning id`)
        const { rows } = await db.query<{ status: string }>(sql`select status from issues where id = ${id}`)
        return { id, date, isPublished: rows[0]?.status === 'published' }
      }),
    )
    for (let index = 0; index < 200; index += 1) {
      const company = pick(busy)
      const channel = pick(['submission', 'submission', 'wechat'])
      const sent = day()
      const request = channel === 'submission' ? maybe(requests) : undefined
      const issue = maybe(issues)
      const id =
        await one(sql`insert into articles (title, headline, channel, status, company_id, first_submitted_at, solicitation_id, issue_id)
        values ('标题', '标题', ${channel}, ${issue?.isPublished ? 'published' : 'approved'}, ${company}, ${`${sent}T10:00:00+08:00`}, ${request?.id ?? null}, ${issue?.id ?? null}) returning id`)
      if (channel === 'submission') happened.push({ company, day: sent, rule: 'received' })
      request?.answered.add(company)
      if (issue) {
        await db.query(
          sql`insert into issues_rels (parent_id, path, articles_id, "order") values (${issue.id}, 'articles', ${id}, ${index})`,
        )
        if (issue.isPublished)
          happened.push({ company, day: issue.date, rule: request ? 'solicited' : 'used' })
      }
      if (index % 9 === 0) {
        const taken = { level: pick(LEVELS), date: day() }
        await office.reviewer.post('adoptions', { article: id, body: '上级', ...taken })
        happened.push({ company, day: taken.date, rule: 'adopted', level: taken.level })
      }
      if (index % 17 === 0) {
        const written = { level: pick(LEVELS), date: day() }
        await office.reviewer.post('instructions', { article: id, leader: '领导', text: '好。', ...written })
        happened.push({ company, day: written.date, rule: 'instruction', level: written.level })
      }
    }
    for (const { due, asked, answered } of requests)
      for (const company of asked)
        if (!answered.has(company)) happened.push({ company, day: due, rule: 'missed' })

    const expected = byHand(happened, sets)
    const rows = await countScores(db, YEAR)
    expect(rows).toHaveLength(6)
    for (const { companyId, parts, points } of rows) {
      for (const { rule, ...part } of parts)
        expect({ rule, ...part }).toEqual({
          rule,
          ...(expected.get(`${companyId} ${rule}`) ?? { count: 0, points: 0 }),
        })
      expect(points).toBe(parts.reduce((sum, part) => sum + part.points, 0))
      const listed = await listScored(db, { ...YEAR, company: companyId })
      expect(listed.reduce((sum, each) => sum + each.points, 0)).toBe(points)
      expect(listed).toHaveLength(parts.reduce((sum, part) => sum + part.count, 0))
    }
    for (const { points, rank } of rows)
      expect(rank).toBe(1 + rows.filter((other) => other.points > points).length)
    expect(rows.at(-1)?.rank).toBe(rows.at(-2)?.rank)

    // Rules of later months change nothing of what was counted.
    await office.admin.post('score-rules', { ...FIRST_POINTS, from: '2026-01-01', used: 99 })
    expect(await countScores(db, YEAR)).toEqual(rows)
  })
})

describe('GET /api/scores', () => {
  it('gives the office all, an author the own row, with its rank among all', async () => {
    const { body } = await ask()
    expect(body).toMatchObject({ from: '2025-01-01', to: '2025-12-31' })
    expect(body.rows.map(({ order }: ScoreRow) => order)).toEqual([1, 2, 3, 4, 5, 6])
    expect(body.rows[0].parts.map(({ rule }: { rule: string }) => rule)).toEqual(SCORE_RULE_NAMES)
    expect(body.rows[0]).not.toHaveProperty('companyId')
    const own = await office.rival.get('scores?from=2025-01-01&to=2025-12-31')
    expect(own.body.rows).toEqual([body.rows[1]])
    expect((await office.auditor.get('scores?from=2025-01-01&to=2025-12-31')).status).toBe(403)
    expect((await office.nobody.get('scores?from=2025-01-01&to=2025-12-31')).status).toBe(401)
    expect((await ask('from=2025-02-30&to=2025-12-31')).status).toBe(400)
    const file = await office.reviewer.send('scores?from=2025-01-01&to=2025-12-31&format=xlsx', {
      method: 'GET',
    })
    expect(file.headers.get('content-type')).toContain('spreadsheetml')
  })

  it('counts what a real issue printed, from the day it is dated', async () => {
    await office.admin.post('score-rules', { ...FIRST_POINTS, from: '2030-01-01', used: 7 })
    const article = await approvedArticle(office)
    const id = await submittedIssue(office, { date: '2030-02-03', articles: [article] })
    const before = await ask('from=2030-02-01&to=2030-02-28')
    expect(before.body.rows[0].points).toBe(0)
    expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(200)
    const after = await ask('from=2030-02-01&to=2030-02-28')
    expect(after.body.rows[0]).toMatchObject({ points: 7, rank: 1 })
  })
})

describe('what is registered', () => {
  it('holds from the first of a month, is about something, and closes with what was done', async () => {
    expect((await office.admin.post('score-rules', { ...FIRST_POINTS, from: '2031-01-15' })).status).toBe(400)
    const about = { leader: '领导', level: 'city', date: '2026-01-09', text: '请办。' }
    expect((await office.reviewer.post('instructions', about)).status).toBe(400)
    const article = await approvedArticle(office)
    for (const unseen of [{ text: '\u200B' }, { leader: '\u3164' }, { closed: true, outcome: '\u2060' }])
      expect((await office.reviewer.post('instructions', { ...about, article, ...unseen })).status).toBe(400)
    const { body } = await office.reviewer.post('instructions', { ...about, article })
    const close = (data: object) => office.reviewer.patch(`instructions/${body.doc.id}`, data)
    expect((await close({ closed: true })).status).toBe(400)
    expect((await close({ closed: true, outcome: '已办理。' })).status).toBe(200)
    expect((await office.author.get('instructions')).status).toBe(403)
  })

  it('is named in the points by who, how high and on which article', async () => {
    await office.admin.post('score-rules', { ...FIRST_POINTS, from: '2032-01-01' })
    const article = await approvedArticle(office)
    const { headline, company } = (await office.reviewer.get(`articles/${article}?depth=0`)).body
    const date = '2032-01-09'
    await office.reviewer.post('instructions', { article, leader: '赵某', level: 'city', date, text: '好。' })
    await office.reviewer.post('adoptions', { article, body: '市委信息', level: 'nation', date })
    const period = { from: '2032-01-01', to: '2032-01-31', today: '2032-02-01' }
    const listed = await listScored(poolOf(office.payload), { ...period, company })
    expect(listed.map(({ rule, ...what }) => [rule, scoredWords(what)])).toEqual([
      ['adopted', `市委信息（国家级）：《${headline}》`],
      ['instruction', `赵某（市级）：《${headline}》`],
    ])
  })
})
