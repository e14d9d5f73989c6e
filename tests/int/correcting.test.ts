import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvedArticle, submittedIssue } from '../support/articles'
import { corrections } from '../support/corrections'
import { openOffice, type Office } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const mailboxes = [{ name: '收件人', email: 'one@superior.test' }]
  await office.admin.post('recipients', { name: '上级单位', kind: 'report', order: 1, mailboxes })
})
afterAll(() => office.close())

const { asked, correct, frozen, late, published, revisionOf, sql } = corrections(() => office)

describe('a correction', () => {
  it('counts the figures anew where it says so, and says in the brief and in the record which changed', async () => {
    const id = await published()
    await late()
    const first = await frozen(id, 1)
    const [{ received }] = first.view.statistics.rows
    const changes = [
      `来稿及刊用情况重新统计，${office.companies.sto.name}来稿数${received}改为${received + 1}`,
    ]
    expect((await asked(id)).body).toEqual({ changes, doubts: [], mailing: null })
    expect((await correct(id, {}, '标题有误。')).status).toBe(200)
    expect((await frozen(id, 2)).view.statistics).toEqual(first.view.statistics)
    expect((await correct(id, { recount: true, seenChanges: changes }, '漏计一篇。')).status).toBe(200)
    const { view, reason, mailboxes } = await frozen(id, 3)
    const { correction, revision: _, ...rest } = view
    const { revision: __, ...before } = first.view
    expect(rest).toEqual({
      ...before,
      statistics: {
        ...before.statistics,
        rows: before.statistics.rows.map((row: object, index: number) =>
          index === 0 ? { ...row, received: received + 1 } : row,
        ),
      },
    })
    expect(correction.reason).toBe(`漏计一篇。\n${changes[0]}。`)
    expect(reason).toBe(correction.reason)
    expect(mailboxes).toEqual(['one@superior.test'])
    const history = await office.reviewer.get(`transitions?where[issue][equals]=${id}&sort=-id&limit=1`)
    expect(JSON.stringify(history.body.docs)).toContain(`改为${received + 1}`)
  })

  it('of other figures than were shown is refused, and changes nothing', async () => {
    const id = await published()
    await late()
    const { changes: seenChanges } = (await asked(id)).body
    await late()
    const { status, body } = await correct(id, { recount: true, seenChanges })
    expect([status, body.errors[0].data.code]).toEqual([409, 'changes-moved'])
    expect(await revisionOf(id)).toBe(1)
    expect((await correct(id, { recount: true, seenChanges: (await asked(id)).body.changes })).status).toBe(
      200,
    )
  })

  it('of an office with 120 companies is decided by what was shown', async () => {
    await sql(
      `insert into companies (name, short_name, "order", active)
       select repeat('某', 25) || n, '某' || n, 100 + n, true from generate_series(1, 120) n`,
    )
    const id = await published()
    await sql(`update companies set name = '新' || name where short_name ~ '^某\\d'`)
    const { changes: seenChanges } = (await asked(id)).body
    expect(seenChanges[0].length).toBeGreaterThan(2_000)
    const { status } = await correct(id, { recount: true, seenChanges })
    expect(status).toBe(200)
    expect((await frozen(id, 2)).view.correction.reason).toContain(seenChanges[0])
    await sql(`delete from companies where short_name ~ '^某\\d'`)
  })

  it('that would print what is printed already is refused, before it is decided and when', async () => {
    const id = await published()
    for (const { status, body } of [await asked(id), await correct(id, { recount: true })])
      expect([status, body.errors[0].data.code]).toEqual([400, 'nothing-changed'])
    expect(await revisionOf(id)).toBe(1)
  })

  it('twice at once is one', async () => {
    const id = await published()
    await late()
    const answers = await Promise.all(
      [office.reviewer, office.otherReviewer, office.signer].map((person) =>
        person.post(`issues/${id}/correct`, { comment: '漏计。', recount: true }),
      ),
    )
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
    expect(await revisionOf(id)).toBe(2)
  })

  it('is looked at by the office, of what is published', async () => {
    const id = await published()
    expect((await office.author.get(`issues/${id}/correction?recount=true`)).status).toBe(403)
    expect((await office.nobody.get(`issues/${id}/correction?recount=true`)).status).toBe(401)
    const waiting = await submittedIssue(office)
    expect((await asked(waiting)).status).toBe(409)
  })

  it('of an earlier issue mends its text alone', async () => {
    const earlier = { year: 2016, number: 1, totalNumber: 900, date: '2016-03-01' }
    const articles = [await approvedArticle(office)]
    const { body: made } = await office.reviewer.post('issues', { ...earlier, articles })
    expect((await office.reviewer.post(`issues/${made.doc.id}/file`)).status).toBe(200)
    for (const anew of [{ recount: true }, { date: '2016-03-02' }, { lists: true }]) {
      const { status, body } = await correct(made.doc.id, anew)
      expect([status, body.errors[0].data.code]).toEqual([400, 'filed'])
    }
  })
})
