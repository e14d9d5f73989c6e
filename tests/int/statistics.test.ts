import { poolOf } from '@/db/poolOf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import ExcelJS from 'exceljs'
import { createLocalReq } from 'payload'
import { readStatistics } from '@/services/desk/readStatistics'
import { quartersUpTo } from '@/domain/quarter'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { transitionArticle } from '@/services/articles/transitionArticle'
import type { PersonRequest } from '@/access/personRequest'
import { countPeriods } from '@/services/statistics/countPeriods'
import { listCounted } from '@/services/desk/listCounted'
import { approvedArticle, draftArticle, submittedIssue } from '../support/articles'
import { openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const QUARTER = 'from=2025-10-01&to=2025-12-31'
const rows = async (query = QUARTER) => (await office.reviewer.get(`statistics?${query}`)).body.rows

/** An article whose first submission was at that wall-clock time in Shanghai. */
async function submittedAt(wallTime: string): Promise<number> {
  const id = await draftArticle(office.author)
  const req = (await createLocalReq(
    { user: { ...office.author.user, collection: 'users' } },
    office.payload,
  )) as PersonRequest
  await transitionArticle({ id, action: 'submit', now: new Date(`${wallTime}+08:00`) }, { req })
  return id
}

describe('来稿数', () => {
  it('counts first submissions of whole Shanghai days, both ends included, whatever became of them', async () => {
    await submittedAt('2025-09-30T23:59:59')
    await submittedAt('2025-10-01T00:00:00')
    const returned = await submittedAt('2025-11-11T11:11:11')
    await submittedAt('2025-12-31T23:59:59')
    await submittedAt('2026-01-01T00:00:00')
    await office.reviewer.post(`articles/${returned}/return`, { comment: '请补充。' })
    await office.author.post(`articles/${returned}/submit`)
    expect(await rows()).toEqual([
      { order: 1, company: '申通快递有限公司', received: 3, used: 0 },
      { order: 2, company: '圆通速递有限公司', received: 0, used: 0 },
    ])
  })

  it('does not count what the office collected itself, nor drafts', async () => {
    await draftArticle(office.author)
    const data = { company: office.companies.yto.id, channel: 'wechat', sourceUrl: 'https://yto.test/1' }
    const id = await draftArticle(office.reviewer, data)
    await office.reviewer.post(`articles/${id}/submit`)
    const today = dayInShanghai(new Date())
    const [, yto] = await rows(`from=2025-01-01&to=${today}`)
    expect(yto.received).toBe(0)
  })

  it('stays with the company it came from and the way it came, whoever edits it, and is free before', async () => {
    const { sto, yto } = office.companies
    const counted = await submittedAt('2024-05-05T10:00:00')
    const moved = { company: yto.id, channel: 'wechat', title: '换了标题' }
    expect((await office.reviewer.patch(`articles/${counted}`, moved)).status).toBe(200)
    expect((await office.reviewer.get(`articles/${counted}?depth=0`)).body).toMatchObject({
      company: sto.id,
      channel: 'submission',
      title: '换了标题',
    })
    const [first, second] = await rows('from=2024-05-01&to=2024-05-31')
    expect([first.received, second.received]).toEqual([1, 0])
    const uncounted = await draftArticle(office.reviewer, { company: sto.id, channel: 'website' })
    await office.reviewer.patch(`articles/${uncounted}`, moved)
    expect((await office.reviewer.get(`articles/${uncounted}?depth=0`)).body).toMatchObject({
      company: yto.id,
      channel: 'wechat',
    })
  })
})

describe('刊用数', () => {
  it('counts what stands in published issues dated in the period, whatever its channel, and not before publication', async () => {
    const own = await approvedArticle(office)
    const found = await draftArticle(office.reviewer, {
      company: office.companies.yto.id,
      channel: 'website',
    })
    await office.reviewer.post(`articles/${found}/submit`)
    await office.reviewer.post(`articles/${found}/approve`)
    const nobodys = await draftArticle(office.reviewer, { channel: 'office' })
    await office.reviewer.post(`articles/${nobodys}/submit`)
    await office.reviewer.post(`articles/${nobodys}/approve`)
    const before = (await rows()).map(({ used }: { used: number }) => used)
    const id = await submittedIssue(office, { date: '2025-12-31', articles: [own, found, nobodys] })
    expect((await rows()).map(({ used }: { used: number }) => used)).toEqual(before)
    await office.reviewer.post(`issues/${id}/publish`)
    expect((await rows()).map(({ used }: { used: number }) => used)).toEqual([1, 1])
  })

  it('prints in the issue’s own table what the issue itself uses', async () => {
    const article = await approvedArticle(office)
    const statistics = { include: true, from: '2024-01-01', to: '2024-03-31' }
    const id = await submittedIssue(office, { date: '2024-03-31', articles: [article], statistics })
    await office.reviewer.post(`issues/${id}/publish`)
    const { body } = await office.reviewer.get(`publications?where[issue][equals]=${id}`)
    expect(body.docs[0].view.statistics.rows[0]).toMatchObject({ company: '申通快递有限公司', used: 1 })
    expect(body.docs[0].view.statistics.periodText).toBe('（2024年1月1日—3月31日）')
    // The page of the published issue goes on showing what was printed, whatever is counted today.
    await office.owner.query('update articles set company_id = $1 where id = $2', [
      office.companies.yto.id,
      article,
    ])
    const shown = await office.reviewer.get(`issues/${id}/statistics?from=2024-01-01&to=2024-03-31`)
    expect(shown.body.rows).toEqual(body.docs[0].view.statistics.rows)
  })

  it('leaves out a company that is no longer active and keeps the office’s order', async () => {
    await office.admin.patch(`companies/${office.companies.sto.id}`, { active: false })
    expect((await rows()).map(({ company }: { company: string }) => company)).toEqual(['圆通速递有限公司'])
    await office.admin.patch(`companies/${office.companies.sto.id}`, { active: true, order: 5 })
    expect((await rows()).map(({ company }: { company: string }) => company)).toEqual([
      '圆通速递有限公司',
      '申通快递有限公司',
    ])
    await office.admin.patch(`companies/${office.companies.sto.id}`, { order: 1 })
  })
})

describe('the articles behind a figure', () => {
  it('are as many as the figure says, for every company and both figures', async () => {
    const database = poolOf(office.payload)
    const period = { from: '2025-10-01', to: '2025-12-31' }
    const [figures = []] = await countPeriods(database, { periods: [period] })
    expect(figures.some(({ received }) => received > 0) && figures.some(({ used }) => used > 0)).toBe(true)
    for (const figure of figures) {
      for (const kind of ['received', 'used'] as const) {
        const articles = await listCounted(database, { ...period, kind, company: figure.companyId })
        expect(articles).toHaveLength(figure[kind])
        if (kind === 'received')
          expect(articles.filter(({ status }) => status === 'published')).toHaveLength(figure.receivedAndUsed)
      }
    }
  })

  it('are counted for several periods at once as for each alone', async () => {
    const database = poolOf(office.payload)
    const periods = quartersUpTo('2026-03-31', 9)
    const together = await countPeriods(database, { periods })
    for (const [index, period] of periods.entries()) {
      expect((await countPeriods(database, { periods: [period] }))[0]).toEqual(together[index])
    }
  })
})

describe('the report', () => {
  it('shows the period beside the quarters, whether it is one of them or not', async () => {
    const database = poolOf(office.payload)
    const now = new Date('2026-02-01T00:00:00Z')
    for (const [from, to] of [
      ['2025-10-01', '2025-12-31'],
      ['2025-07-01', '2025-09-30'],
      ['2025-10-01', '2025-11-30'],
      [undefined, undefined],
    ]) {
      const { period, companies, quarters } = await readStatistics(office.payload, { from, to, now })
      if (from) expect(period).toEqual({ from, to })
      const [alone, ...each] = await countPeriods(database, { periods: [period, ...quarters] })
      expect(companies).toEqual(alone)
      expect(quarters).toHaveLength(8)
      expect(quarters.map((quarter) => quarter.companies)).toEqual(each)
    }
  })
})

describe('the endpoint', () => {
  it('is the office’s, and says what is wrong with a period', async () => {
    expect((await office.author.get(`statistics?${QUARTER}`)).status).toBe(403)
    expect((await office.nobody.get(`statistics?${QUARTER}`)).status).toBe(401)
    for (const query of [
      'from=2025-10-01',
      'from=2025-13-01&to=2025-12-31',
      'from=2026-01-01&to=2025-01-01',
      `${QUARTER}&format=exe`,
    ]) {
      const { status, body } = await office.reviewer.get(`statistics?${query}`)
      expect(status).toBe(400)
      expect(body.errors[0].message).toMatch(/[\u4e00-\u9fff]/)
    }
  })

  it('gives files that Excel opens and that run no formula', async () => {
    await office.admin.patch(`companies/${office.companies.yto.id}`, { name: '=HYPERLINK("http://x.test")' })
    const csv = await office.reviewer.send(`statistics?${QUARTER}&format=csv`, {})
    const text = Buffer.from(await csv.arrayBuffer()).toString('utf8')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain(`"'=HYPERLINK(""http://x.test"")"`)
    const xlsx = await office.reviewer.send(`statistics?${QUARTER}&format=xlsx`, {})
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await xlsx.arrayBuffer())
    const [sheet] = workbook.worksheets
    expect(sheet?.getCell('B5').formula).toBeUndefined()
    expect(sheet?.getCell('B5').value).toBe('=HYPERLINK("http://x.test")')
    // What is printed and filed: title, period, sums, note, on one A4.
    const [, ...lines] = (sheet?.getSheetValues() ?? []) as unknown[][]
    expect(lines.map((line) => line[1])).toEqual([
      '来稿及刊用情况',
      '（2025年10月1日—12月31日）',
      '序号',
      1,
      2,
      '',
      expect.stringContaining('注：来稿数统计各企业投来的稿件'),
    ])
    const sums = [3, 4].map((column) => Number(lines[3]?.[column]) + Number(lines[4]?.[column]))
    expect(lines[5]?.slice(2)).toEqual(['合计', ...sums])
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 1 })
  })
})
