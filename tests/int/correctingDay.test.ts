import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FIRST_POINTS } from '@/domain/scores/rules'
import { approvedArticle } from '../support/articles'
import { corrections } from '../support/corrections'
import { openOffice, type Office } from '../support/office'

let office: Office
const { asked, correct, frozen, late, published, revisionOf } = corrections(() => office)

beforeAll(async () => {
  office = await openOffice()
  const mailboxes = [{ name: '收件人', email: 'one@superior.test' }]
  await office.admin.post('recipients', { name: '上级单位', kind: 'report', order: 1, mailboxes })
})
afterAll(() => office.close())

const usedIn = async (from: string, to: string): Promise<number> =>
  (await office.reviewer.get(`statistics?from=${from}&to=${to}`)).body.rows[0].used
const NO_TABLE = { statistics: { include: false } }

describe('a correction of the day', () => {
  it('is shown before, printed behind the reason, on record, and changes nothing else of the brief', async () => {
    const id = await published()
    const first = await frozen(id, 1)
    const change = '印发日期由“2026年1月9日”改为“2026年1月12日”'
    const { changes } = (await asked(id, 'date=2026-01-12')).body
    expect(changes).toEqual([change])
    expect(await revisionOf(id)).toBe(1)
    expect((await correct(id, { date: '2026-01-12', seenChanges: changes }, '日期有误。')).status).toBe(200)
    const { view, reason, mailboxes } = await frozen(id, 2)
    const { correction, ...rest } = view
    expect(rest).toEqual({
      ...first.view,
      revision: 2,
      masthead: { ...first.view.masthead, dateText: '2026年1月12日' },
      metadata: { ...first.view.metadata, date: '2026-01-12' },
    })
    expect(correction).toEqual({ reason: `日期有误。\n${change}。`, articles: [] })
    expect(reason).toBe(correction.reason)
    expect(mailboxes).toEqual(['one@superior.test'])
    const history = await office.reviewer.get(`transitions?where[issue][equals]=${id}&sort=-id&limit=1`)
    expect(history.body.docs[0].comment).toBe(`日期有误。\n${change}`)
  })

  it('is the day of lists, search and counting from then on; number and time of publication stay', async () => {
    const id = await published(NO_TABLE)
    const before = (await office.reviewer.get(`issues/${id}?depth=0`)).body
    const [january, april] = [
      await usedIn('2026-01-01', '2026-01-31'),
      await usedIn('2026-04-01', '2026-04-30'),
    ]
    const { doubts } = (await asked(id, 'date=2026-04-03')).body
    expect(doubts).toContainEqual(expect.stringContaining('由2026年1月改计入2026年4月'))
    expect((await correct(id, { date: '2026-04-03' })).status).toBe(200)
    const { year, number, totalNumber, name, publishedAt } = before
    expect((await office.reviewer.get(`issues/${id}?depth=0`)).body).toMatchObject({
      ...{ date: '2026-04-03', year, number, totalNumber, name, publishedAt, status: 'published' },
    })
    expect(await usedIn('2026-01-01', '2026-01-31')).toBe(january - 1)
    expect(await usedIn('2026-04-01', '2026-04-30')).toBe(april + 1)
    const found = await office.reviewer.get(`issues?where[date][equals]=2026-04-03`)
    expect(found.body.docs.map((issue: { id: number }) => issue.id)).toEqual([id])
  })

  it('that moves figures of its own table asks for them by name, and counts them by the new day', async () => {
    const id = await published()
    const { company, used } = (await frozen(id, 1)).view.statistics.rows[0]
    for (const { status, body } of [
      await asked(id, 'date=2026-04-03'),
      await correct(id, { date: '2026-04-03' }),
    ]) {
      expect([status, body.errors[0].data.code]).toEqual([400, 'figures-move'])
      expect(body.errors[0].message).toMatch(new RegExp(`${company}刊用数\\d+改为\\d+`))
    }
    expect(await revisionOf(id)).toBe(1)
    const { changes } = (await asked(id, 'date=2026-04-03&recount=true')).body
    expect(changes).toEqual([
      '印发日期由“2026年1月9日”改为“2026年4月3日”',
      expect.stringContaining('来稿及刊用情况重新统计'),
    ])
    const words = { date: '2026-04-03', recount: true, seenChanges: changes }
    expect((await correct(id, words)).status).toBe(200)
    const { view } = await frozen(id, 2)
    // Counted as it is from now on.
    expect(view.statistics.rows[0].used).toBe(await usedIn('2026-01-01', '2026-03-31'))
    expect(view.statistics.rows[0].used).not.toBe(used)
    expect(view.correction.reason).toContain(changes[1])
  })

  it('stands with figures that are right by the new day, whatever the old one would count', async () => {
    const id = await published()
    const printed = (await frozen(id, 1)).view.statistics
    // By the old day it is one more now, by the new day it is the one that is printed.
    await published(NO_TABLE)
    const date = '2026-04-03'
    expect((await asked(id, `date=${date}&recount=true`)).body.errors[0].data.code).toBe('nothing-changed')
    const { status, body } = await asked(id, `date=${date}`)
    expect([status, body.changes]).toEqual([200, ['印发日期由“2026年1月9日”改为“2026年4月3日”']])
    expect((await correct(id, { date, seenChanges: body.changes })).status).toBe(200)
    expect((await frozen(id, 2)).view.statistics).toEqual(printed)
  })

  it('counts points by the new day, and by the rules of that day', async () => {
    const rules = { ...FIRST_POINTS, receivedCap: 0 }
    await office.admin.post('score-rules', { ...rules, from: '2020-01-01', used: 5 })
    await office.admin.post('score-rules', { ...rules, from: '2020-07-01', used: 7 })
    const scores = { from: '2020-01-01', to: '2020-12-31' }
    const id = await published({ ...NO_TABLE, date: '2020-06-30', scores })
    expect((await frozen(id, 1)).view.scores.rows[0].points).toBe(5)
    expect((await correct(id, { date: '2020-07-01' })).body.errors[0].data.code).toBe('figures-move')
    expect((await correct(id, { date: '2020-07-01', recount: true })).status).toBe(200)
    expect((await frozen(id, 2)).view.scores.rows[0].points).toBe(7)
  })

  it('of another change than was shown is refused', async () => {
    const id = await published()
    await late()
    const query = 'date=2026-04-03&recount=true'
    const { changes: seenChanges } = (await asked(id, query)).body
    await late()
    const words = { date: '2026-04-03', recount: true, seenChanges }
    const { status, body } = await correct(id, words)
    expect([status, body.errors[0].data.code]).toEqual([409, 'changes-moved'])
    expect(await revisionOf(id)).toBe(1)
  })

  it('is refused of no day, and of the day that is printed', async () => {
    const id = await published()
    for (const date of ['2026-02-30', '', 'x', '2026-1-9', '0'.repeat(40)]) {
      const answers = [await asked(id, `date=${date}`), await correct(id, { date })]
      for (const { status, body } of answers)
        expect([date, status, body.errors[0].data.code]).toEqual([date, 400, 'bad-date'])
    }
    const { status, body } = await correct(id, { date: '2026-01-09' })
    expect([status, body.errors[0].data.code]).toEqual([400, 'nothing-changed'])
    expect(await revisionOf(id)).toBe(1)
  })

  it('is doubted as before publication: neighbours, the year of the number, a day to come, a period that has not ended', async () => {
    const [one, two, three] = [
      await published({ ...NO_TABLE, date: '2077-05-10' }),
      await published({
        date: '2077-05-20',
        statistics: { include: true, from: '2077-05-01', to: '2077-05-15' },
      }),
      await published({ ...NO_TABLE, date: '2077-05-30' }),
    ]
    const name = async (id: number) => (await office.reviewer.get(`issues/${id}?depth=0`)).body.name
    const doubts = async (date: string, recount = '') =>
      (await asked(two, `date=${date}${recount}`)).body.doubts as string[]
    expect(await doubts('2077-05-12', '&recount=true')).toEqual([
      expect.stringContaining('还没有到'),
      expect.stringContaining('统计截止日期 2077年5月15日 晚于印发日期 2077年5月12日'),
    ])
    expect(await doubts('2077-05-09', '&recount=true')).toContainEqual(
      expect.stringContaining('早于上一期的 2077-05-10'),
    )
    const far = await doubts('2078-01-02')
    expect(far).toContainEqual(expect.stringContaining('年份是 2077，印发日期却是 2078-01-02'))
    expect(far).toContainEqual(expect.stringContaining(`晚于下一期（${await name(three)}）的 2077-05-30`))
    // What others printed of the period stays as it is: that is said, too.
    const moved = (await asked(one, 'date=2077-04-30')).body.doubts
    expect(moved).toContainEqual(expect.stringContaining(`“${await name(two)}”印出的附表`))
  })

  it('that two decide by what they were shown is one', async () => {
    const articles = [await approvedArticle(office)]
    const id = await published({ ...NO_TABLE, articles })
    const days = ['2026-01-13', '2026-01-14']
    const shown = await Promise.all(days.map(async (date) => (await asked(id, `date=${date}`)).body.changes))
    const answers = await Promise.all(
      days.map((date, index) => correct(id, { date, seenChanges: shown[index] })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await revisionOf(id)).toBe(2)
  })

  it('does not come by another door', async () => {
    const id = await published(NO_TABLE)
    expect(
      (await office.reviewer.patch(`issues/${id}`, { date: '2026-01-15' })).status,
    ).toBeGreaterThanOrEqual(400)
    expect((await office.reviewer.get(`issues/${id}?depth=0`)).body.date).toBe('2026-01-09')
    expect(
      (await office.author.post(`issues/${id}/correct`, { comment: '改。', date: '2026-01-15' })).status,
    ).toBe(403)
  })
})
