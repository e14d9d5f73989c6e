import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { scheduledPublisher } from '@/services/issues/scheduledPublisher'
import { submittedIssue } from '../support/articles'
import { openOffice, type Office } from '../support/office'

const STEPS = ['schedule', 'unschedule', 'return', 'submit', 'publish', 'change', 'pass', 'work'] as const
const AT_ONCE = ['schedule', 'unschedule', 'return', 'publish', 'work', 'change'] as const
const PEOPLE = ['reviewer', 'otherReviewer', 'signer', 'admin', 'author'] as const

type Step = { step: (typeof STEPS)[number]; who: (typeof PEOPLE)[number] }
type State = { status: string; publishAt: string | null }

let office: Office
let changes = 0

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const sql = (text: string, values: unknown[] = []) => poolOf(office.payload).query(text, values)
const silent = { info: () => {}, warn: () => {}, error: () => {} }
const work = () => scheduledPublisher({ payload: office.payload, log: silent })()

async function take(issue: number, { step, who }: Step): Promise<void> {
  const person = office[who]
  const act = (action: string, body: object = {}) => person.post(`issues/${issue}/${action}`, body)
  switch (step) {
    case 'schedule':
      return void (await act('schedule', { at: new Date(Date.now() + 3_600_000).toISOString() }))
    case 'return':
      return void (await act('return', { comment: '再看看。' }))
    case 'change':
      changes += 1
      // Waits for a publication that is under way, and is never given up for it.
      expect((await office.admin.post('globals/settings', { editor: `编发单位${changes}` })).status).toBe(200)
      return
    case 'pass':
      return void (await sql(
        `update issues set publish_at = now() where id = $1 and publish_at is not null`,
        [issue],
      ))
    case 'work':
      return void (await Promise.all([work(), work()]))
    default:
      return void (await act(step))
  }
}

async function stateOf(issue: number): Promise<State> {
  const { rows } = await sql('select status, publish_at as "publishAt" from issues where id = $1', [issue])
  return rows[0] as State
}

async function count(text: string, issue: number): Promise<number> {
  const { rows } = await sql(`select count(*)::int as n from ${text}`, [issue])
  return rows[0].n
}

/** What must hold whatever was done: a schedule is one line, its end another, and a publication there is one at most. */
async function holds(issue: number): Promise<void> {
  const { status, publishAt } = await stateOf(issue)
  if (publishAt !== null) expect(status).toBe('review')
  const lines = (action: string) => count(`transitions where issue_id = $1 and action = '${action}'`, issue)
  const kept = await count(
    `transitions where issue_id = $1 and action = 'publish' and comment like '定时发布，原定%'`,
    issue,
  )
  const begun = await lines('schedule')
  expect(begun).toBe((await lines('unschedule')) + kept + (publishAt === null ? 0 : 1))
  const published = status === 'published' ? 1 : 0
  expect(await lines('publish')).toBe(published)
  expect(await count('publications where issue_id = $1', issue)).toBe(published)
}

describe('whatever random people do with an issue in whatever order', () => {
  it('each schedule ends once and on record, and the issue is published once at most', async () => {
    const sequence = fc.array(
      fc.record({ step: fc.constantFrom(...STEPS), who: fc.constantFrom(...PEOPLE) }),
      { minLength: 6, maxLength: 14 },
    )
    const ends = new Set<string>()
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        const issue = await submittedIssue(office)
        for (const step of steps) await take(issue, step)
        await holds(issue)
        ends.add((await stateOf(issue)).status)
        await sql(`update issues set publish_at = null where id = $1`, [issue])
      }),
      { numRuns: 40, seed: 536, endOnFailure: true },
    )
    // The sequences go everywhere.
    expect([...ends].sort()).toEqual(['draft', 'published', 'review'])
  }, 600_000)

  it('several steps at the same moment leave it as if they had come one after another', async () => {
    const atOnce = fc.array(
      fc.record({
        step: fc.constantFrom(...AT_ONCE),
        who: fc.constantFrom(...PEOPLE),
      }),
      { minLength: 3, maxLength: 5 },
    )
    await fc.assert(
      fc.asyncProperty(atOnce, fc.boolean(), async (steps, isDue) => {
        const issue = await submittedIssue(office)
        await take(issue, { step: 'schedule', who: 'signer' })
        if (isDue) await take(issue, { step: 'pass', who: 'signer' })
        await Promise.all(steps.map((step) => take(issue, step)))
        await holds(issue)
        await sql(`update issues set publish_at = null where id = $1`, [issue])
      }),
      { numRuns: 25, seed: 537, endOnFailure: true },
    )
  }, 300_000)
})
