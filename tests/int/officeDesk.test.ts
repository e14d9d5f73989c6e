import { afterAll, beforeAll, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { readInstructions } from '@/services/desk/readInstructions'
import { readOfficeDesk } from '@/services/desk/readOfficeDesk'
import { approvedArticle, draftArticle, submittedArticle, submittedIssue } from '../support/articles'
import { openOffice, type Office } from '../support/office'
import { insertPublication, mailboxes } from '../../scripts/bench/publication'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const desk = (person = office.reviewer.user.id) => readOfficeDesk(poolOf(office.payload), person)

it('has nothing on it when nothing waits', async () => {
  expect(await desk()).toEqual({
    waiting: { total: 0, oldest: [] },
    unplaced: 0,
    issues: { total: 0, latest: [] },
    deliveries: { total: 0, latest: [] },
    instructions: { open: 0, due: null },
  })
})

it('has what waits, the oldest ten first, and counts the rest', async () => {
  // Before the other issue, whose number follows.
  const { issueId } = await insertPublication(poolOf(office.payload), { emails: mailboxes(3) })
  await draftArticle(office.author)
  const waiting: number[] = []
  for (let article = 0; article < 12; article += 1) waiting.push(await submittedArticle(office))
  await approvedArticle(office)
  const issue = await submittedIssue(office)
  await office.owner.query(
    `update deliveries set status = 'failed', reason = 'noSuchMailbox', note = '550 no such user' where email <> 'box0@example.test'`,
  )

  const seen = await desk()
  expect(seen.waiting.total).toBe(12)
  expect(seen.waiting.oldest.map(({ id }) => id)).toEqual(waiting.slice(0, 10))
  expect(seen.waiting.oldest[0]).toMatchObject({ company: '申通' })
  expect(Date.now() - Date.parse(seen.waiting.oldest[0]?.since ?? '')).toBeLessThan(600_000)
  expect(seen.unplaced).toBe(1)
  expect(seen.issues).toMatchObject({
    total: 1,
    latest: [{ id: issue, date: '2026-01-09', status: 'review', articles: 1 }],
  })
  expect(seen.deliveries.total).toBe(2)
  expect(seen.deliveries.latest.map(({ email }) => email).sort()).toEqual([
    'box1@example.test',
    'box2@example.test',
  ])
  expect(seen.deliveries.latest[0]).toMatchObject({ status: 'failed', reason: 'noSuchMailbox' })
  expect(issueId).not.toBe(issue)
})

it('says how many 批示 are open, and the first day by which one is due', async () => {
  const article = await approvedArticle(office)
  const said = { article, leader: '某领导', level: 'city', date: '2026-01-09', text: '请办。' }
  const made: number[] = []
  for (const due of ['2026-01-30', '2026-01-20', '2026-01-23', undefined]) {
    const { status, body } = await office.reviewer.post('instructions?depth=0', { ...said, due })
    expect(status).toBe(201)
    made.push(body.doc.id)
  }
  const closed = await office.reviewer.patch(`instructions/${made[1]}`, { closed: true, outcome: '已办。' })
  expect(closed.status).toBe(200)
  expect((await desk()).instructions).toEqual({ open: 3, due: '2026-01-23' })
})

it('names the 批示 on an article on its own page, and on the page of the issue that prints it', async () => {
  const article = await approvedArticle(office)
  const issue = await submittedIssue(office, { articles: [article] })
  const said = { leader: '赵某', level: 'city', date: '2026-01-09', text: '请办。' }
  const onArticle = await office.reviewer.post('instructions?depth=0', { ...said, article })
  const onIssue = await office.reviewer.post('instructions?depth=0', { ...said, date: '2026-01-10', issue })
  const elsewhere = await approvedArticle(office)
  await office.reviewer.post('instructions', { ...said, article: elsewhere })
  const read = (collection: 'articles' | 'issues', id: number) =>
    readInstructions(poolOf(office.payload), { collection, id })
  const line = { leader: '赵某', level: 'city', isClosed: false }
  const headline = (await office.reviewer.get(`articles/${article}?depth=0`)).body.headline
  expect(await read('articles', article)).toEqual([
    { ...line, id: onArticle.body.doc.id, date: '2026-01-09', headline: null },
  ])
  expect(await read('issues', issue)).toEqual([
    { ...line, id: onIssue.body.doc.id, date: '2026-01-10', headline: null },
    { ...line, id: onArticle.body.doc.id, date: '2026-01-09', headline },
  ])
})
