import { afterAll, beforeAll, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { readOfficeDesk } from '@/services/desk/readOfficeDesk'
import { approvedArticle, draftArticle, submittedArticle, submittedIssue } from '../support/articles'
import { openOffice, type Office } from '../support/office'
import { insertPublication, mailboxes } from '../../scripts/bench/publication'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const desk = () => readOfficeDesk(poolOf(office.payload))

it('has nothing on it when nothing waits', async () => {
  expect(await desk()).toEqual({
    waiting: { total: 0, oldest: [] },
    unplaced: 0,
    issues: { total: 0, latest: [] },
    deliveries: { total: 0, latest: [] },
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
