import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quarterOf, quartersBefore } from '@/domain/quarter'
import { dayInShanghai } from '@/domain/shanghaiDate'
import { approvedArticle, submittedArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const message = (answer: { body: { errors: { message: string }[] } }) => answer.body.errors[0]?.message
const today = dayInShanghai(new Date())

async function draftIssue(articles: number[]): Promise<number> {
  const { body } = await office.reviewer.post('issues', { date: '2026-01-09', articles })
  return body.doc.id
}

describe('starting an issue', () => {
  it('proposes numbers, today, and the last quarter’s table for the first issue of a quarter only', async () => {
    const first = await office.reviewer.post('issues/start')
    const [last] = quartersBefore(today, 1)
    expect(first.status).toBe(201)
    expect(first.body.doc).toMatchObject({
      date: today,
      year: Number(today.slice(0, 4)),
      number: 1,
      statistics: { include: true, from: last?.from, to: last?.to },
    })
    const second = await office.reviewer.post('issues/start')
    expect(second.body.doc).toMatchObject({ number: 2, statistics: { include: false } })
    expect(second.body.doc.totalNumber).toBe(first.body.doc.totalNumber + 1)
  })

  it('is for the office', async () => {
    expect((await office.author.post('issues/start')).status).toBe(403)
    expect((await office.nobody.post('issues/start')).status).toBe(401)
  })
})

describe('arranging an issue', () => {
  it('sets the order that was asked for and sets free what was taken out', async () => {
    const [a, b, c] = [
      await approvedArticle(office),
      await approvedArticle(office),
      await approvedArticle(office),
    ]
    const issue = await draftIssue([a, b])
    const answer = await office.reviewer.post(`issues/${issue}/arrange`, { before: [a, b], after: [c, a] })
    expect(answer.status).toBe(200)
    expect(answer.body.articles).toEqual([c, a])
    expect((await office.reviewer.get(`articles/${b}?depth=0`)).body.issue).toBeNull()
  })

  it('is refused when somebody else arranged meanwhile, whose work stays', async () => {
    const [a, b] = [await approvedArticle(office), await approvedArticle(office)]
    const issue = await draftIssue([a, b])
    await office.otherReviewer.post(`issues/${issue}/arrange`, { before: [a, b], after: [b, a] })
    const late = await office.reviewer.post(`issues/${issue}/arrange`, { before: [a, b], after: [a] })
    expect(late.status).toBe(409)
    expect(message(late)).toContain('没有保存')
    const { body } = await office.reviewer.get(`issues/${issue}?depth=0`)
    expect(body.articles).toEqual([b, a])
  })

  it('lets one of several at the same moment through', async () => {
    const ids = [await approvedArticle(office), await approvedArticle(office), await approvedArticle(office)]
    const issue = await draftIssue(ids)
    const answers = await Promise.all(
      ids.map((id) =>
        office.reviewer.post(`issues/${issue}/arrange`, {
          before: ids,
          after: ids.filter((one) => one !== id),
        }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  })

  it('keeps the rules of an issue: approved articles, in no other issue, while it is being composed', async () => {
    const waiting = await submittedArticle(office)
    const issue = await draftIssue([])
    const refused = await office.reviewer.post(`issues/${issue}/arrange`, { before: [], after: [waiting] })
    expect(refused.status).toBe(400)
    const article = await approvedArticle(office)
    const inReview = await submittedIssue(office, { articles: [article] })
    const late = await office.reviewer.post(`issues/${inReview}/arrange`, { before: [article], after: [] })
    expect(late.status).toBe(409)
    const taken = await office.reviewer.post(`issues/${issue}/arrange`, { before: [], after: [article] })
    expect(taken.status).toBe(409)
  })

  it('is for the office', async () => {
    const issue = await draftIssue([])
    const arranged = await office.author.post(`issues/${issue}/arrange`, { before: [], after: [] })
    expect(arranged.status).toBe(403)
    expect((await office.author.get(`issues/${issue}/composition`)).status).toBe(403)
    expect((await office.author.get(`issues/${issue}/statistics?from=2026-01-01&to=2026-03-31`)).status).toBe(
      403,
    )
  })
})

describe('the composing page', () => {
  it('is given the issue in order and what could be put into it, with length and company', async () => {
    const inside = await approvedArticle(office, { title: '两行\n标题', body: lexical('一二三', '四五') })
    const free = await approvedArticle(office)
    const issue = await draftIssue([inside])
    const { body } = await office.reviewer.get(`issues/${issue}/composition`)
    expect(body.articles).toMatchObject([
      { id: inside, title: '两行标题', characters: 5, company: '申通', channel: 'submission' },
    ])
    const candidates = body.candidates.map(({ id }: { id: number }) => id)
    expect(candidates).toContain(free)
    expect(candidates).not.toContain(inside)
  })

  it('is led by a missing glyph to the article it stands in, of two with the same title', async () => {
    const title = '同名的两篇'
    const plain = await approvedArticle(office, { title })
    const rare = await approvedArticle(office, { title, body: lexical('此处有\u{3FFFD}字。') })
    const issue = await draftIssue([plain, rare])
    const { body } = await office.reviewer.get(`issues/${issue}/preflight`)
    const targets = body.errors
      .filter(({ code }: { code: string }) => code === 'missing-glyph')
      .map(({ target }: { target: { id: number } }) => target.id)
    expect(targets).toEqual([rare])
  })

  it('is told by preflight where each finding is mended', async () => {
    await office.admin.post('recipients', { name: '无邮箱单位', kind: 'copy', order: 9 })
    const article = await approvedArticle(office, {
      title: '生僻字',
      body: lexical('前一句。此处有\u{3FFFD}字。'),
    })
    const issue = await draftIssue([article])
    const odd = await office.reviewer.patch(`issues/${issue}`, { number: 77 })
    expect(odd.status).toBe(200)
    const { body } = await office.reviewer.get(`issues/${issue}/preflight`)
    const targetOf = (code: string) =>
      [...body.errors, ...body.warnings].find((finding: { code: string }) => finding.code === code)?.target
    expect(targetOf('missing-glyph')).toMatchObject({ collection: 'articles', id: article })
    expect(targetOf('missing-glyph').sentence).toContain('此处有')
    expect(targetOf('without-mailbox')).toMatchObject({ collection: 'recipients', field: 'mailboxes' })
    expect(targetOf('unusual-number')).toMatchObject({ collection: 'issues', id: issue, field: 'number' })
    expect(body.summary).toMatchObject({ signOff: 'anybody', statistics: null })
  })

  it('is told that the one who submitted cannot sign, where the office wants two', async () => {
    await office.admin.post('globals/settings', { dualSignOff: true })
    const issue = await submittedIssue(office)
    const of = async (person: typeof office.reviewer) =>
      (await person.get(`issues/${issue}/preflight`)).body.summary.signOff
    expect(await of(office.reviewer)).toBe('notYou')
    expect(await of(office.otherReviewer)).toBe('another')
    await office.admin.post('globals/settings', { dualSignOff: false })
  })

  it('counts the issue itself in the figures of its own table', async () => {
    const article = await approvedArticle(office)
    const { body } = await office.reviewer.post('issues', { date: '2040-02-02', articles: [article] })
    const { from, to } = quarterOf('2040-02-02')
    const period = `from=${from}&to=${to}`
    const usedBy = (answer: { body: { rows: { company: string; used: number }[] } }) =>
      answer.body.rows.find(({ company }) => company.startsWith('申通'))?.used
    expect(usedBy(await office.reviewer.get(`issues/${body.doc.id}/statistics?${period}`))).toBe(1)
    expect(usedBy(await office.reviewer.get(`statistics?${period}`))).toBe(0)
  })

  it('says with the preview how many pages it has', async () => {
    const issue = await draftIssue([await approvedArticle(office)])
    const preview = await office.reviewer.send(`issues/${issue}/preview.pdf`, { method: 'GET' })
    expect(preview.headers.get('X-Page-Count')).toMatch(/^[1-9]\d*$/)
  })
})

describe('an imprint that would stand alone', () => {
  it('is told by preflight with its page, and with what the office’s choice did about it', async () => {
    const article = await approvedArticle(office, { title: '长短' })
    const issue = await draftIssue([article])
    const told = async (compaction: string) => {
      expect((await office.reviewer.patch(`issues/${issue}`, { compaction })).status).toBe(200)
      const { body } = await office.reviewer.get(`issues/${issue}/preflight`)
      return body.warnings.find(({ code }: { code: string }) => code.startsWith('imprint-'))
    }
    let alone: unknown
    for (let lines = 1; lines < 24 && !alone; lines += 1) {
      await office.reviewer.patch(`articles/${article}`, { body: lexical('雨'.repeat(28 * lines)) })
      alone = await told('off')
    }
    const target = { collection: 'issues', id: issue, field: 'compaction' }
    expect(alone).toMatchObject({ code: 'imprint-alone', page: 2, target })
    expect(await told('carry')).toMatchObject({ code: 'imprint-carried', page: 2 })
    const done = await told('automatic')
    expect(done).toMatchObject({ code: 'imprint-tightened', page: 1 })
    expect(await told('setting')).toEqual(done)
    await office.admin.post('globals/settings', { compaction: 'off' })
    expect(await told('setting')).toEqual(alone)
    await office.admin.post('globals/settings', { compaction: 'automatic' })
  })
})

describe('a version of an issue', () => {
  it('says who of the office wrote it, to the office alone', async () => {
    const id = await submittedIssue(office)
    await office.otherReviewer.post(`issues/${id}/return`, { comment: '换一篇。' })
    await office.reviewer.patch(`issues/${id}`, { date: '2026-01-12' })
    const { body } = await office.signer.get(
      `issues/versions?where[parent][equals]=${id}&sort=-updatedAt&depth=1`,
    )
    const [last, before] = body.docs.map(
      ({ version }: { version: { editedBy: { email: string } } }) => version.editedBy.email,
    )
    expect([last, before]).toEqual(['reviewer@jianbao.test', 'reviewer2@jianbao.test'])
    // Nobody says it of himself.
    await office.reviewer.patch(`issues/${id}`, { editedBy: 1, date: '2026-01-13' })
    const { editedBy } = (await office.reviewer.get(`issues/${id}?depth=1`)).body
    expect(editedBy.email).toBe('reviewer@jianbao.test')
    await office.reviewer.post(`issues/${id}/submit`)
    expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(200)
    expect((await office.author.get(`issues/${id}`)).body).not.toHaveProperty('editedBy')
  })
})
