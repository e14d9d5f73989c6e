import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { scheduledPublisher } from '@/services/issues/scheduledPublisher'
import { submittedArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office } from '../support/office'

const PEOPLE = ['reviewer', 'otherReviewer', 'signer', 'admin', 'author'] as const
const ARTICLE_STEPS = [
  'submit',
  'withdraw',
  'firstReview',
  'secondReview',
  'approve',
  'return',
  'reject',
  'reopen',
  'edit',
] as const
const REVIEWS = ['firstReview', 'secondReview', 'approve'] as const
const ISSUE_STEPS = [
  'submit',
  'return',
  'firstProof',
  'secondProof',
  'thirdProof',
  'clear',
  'withhold',
  'change',
  'schedule',
  'pass',
  'publish',
] as const

/** Of each property; `SEQUENCES=200` takes some minutes. */
const RUNS = Number(process.env.SEQUENCES ?? 5)

const PROOFERS = ['reviewer', 'otherReviewer', 'admin'] as const

type Who = (typeof PEOPLE)[number]

let office: Office
let changes = 0

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const sql = (text: string, values: unknown[] = []) => poolOf(office.payload).query(text, values)
const silent = { info: () => {}, warn: () => {}, error: () => {} }
const work = () => scheduledPublisher({ payload: office.payload, log: silent })()

async function set(settings: object): Promise<void> {
  expect((await office.admin.post('globals/settings', settings)).status).toBe(200)
}

const PROOFS = new Set(['firstProof', 'secondProof', 'thirdProof'])

/** The pages a person reads before they mark them. */
async function pagesOf(id: number): Promise<string> {
  return (await office.admin.get(`issues/${id}/preflight`)).body.pagesDigest
}

/** What a person reads before they act. */
async function seenOf(table: 'articles' | 'issues', id: number): Promise<string> {
  const { rows } = await sql(`select updated_at as seen from ${table} where id = $1`, [id])
  return rows[0].seen.toISOString()
}

async function takeArticle(id: number, { step, who }: { step: string; who: Who }): Promise<void> {
  changes += 1
  if (step === 'edit') {
    await office[who].patch(`articles/${id}`, { body: lexical(`第 ${changes} 次的正文。`) })
    return
  }
  await office[who].post(`articles/${id}/${step}`, { comment: '看过。', seen: await seenOf('articles', id) })
}

type Line = { action: string; by: number }

/** Who of the record reviewed the text as it is: what came since it last changed or left the review. */
async function reviewersInRow(id: number): Promise<number[]> {
  const { rows } = await sql(
    `select action, by_id as by from transitions where article_id = $1 order by id`,
    [id],
  )
  let people: number[] = []
  for (const { action, by } of rows as Line[]) {
    if (['firstReview', 'secondReview', 'approve'].includes(action)) people.push(by)
    else people = []
  }
  return people
}

describe('whatever random people do with an article where reviews have stages', () => {
  it.each([2, 3])(
    'it is taken by %i different people in a row, or not',
    async (reviewStages) => {
      const sequence = fc.array(
        fc.record({
          // Steps that lead on, by those who may, come more often, or nothing is ever taken.
          step: fc.oneof(
            { weight: 8, arbitrary: fc.constantFrom(...REVIEWS) },
            fc.constantFrom(...ARTICLE_STEPS),
          ),
          who: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PROOFERS) }, fc.constantFrom(...PEOPLE)),
        }),
        { minLength: 8, maxLength: 12 },
      )
      await set({ reviewStages, differentPeople: true })
      let taken = 0
      await fc.assert(
        fc.asyncProperty(sequence, async (steps) => {
          const id = await submittedArticle(office)
          for (const step of steps) {
            await takeArticle(id, step)
            const { rows } = await sql('select status, reviews from articles where id = $1', [id])
            const [{ status, reviews }] = rows
            if (status !== 'approved') continue
            taken += 1
            const people = await reviewersInRow(id)
            expect(people).toHaveLength(reviewStages)
            expect(new Set(people).size).toBe(reviewStages)
            expect(reviews.map(({ by }: { by: number }) => by)).toEqual(people)
          }
        }),
        { numRuns: RUNS, seed: 180, endOnFailure: true },
      )
      // The sequences get there.
      expect(taken).toBeGreaterThan(0)
      await set({ reviewStages: 1 })
    },
    120_000,
  )
})

async function takeIssue(id: number, { step, who }: { step: string; who: Who }): Promise<void> {
  const person = office[who]
  switch (step) {
    case 'change':
      changes += 1
      return set({ editor: `编发单位${changes}` })
    case 'clear':
    case 'withhold':
      return void (await person.post(`issues/${id}/secrecyCheck`, {
        verdict: step,
        basis: '逐篇核对。',
        seen: await seenOf('issues', id),
        seenPages: await pagesOf(id),
      }))
    case 'schedule':
      return void (await person.post(`issues/${id}/schedule`, {
        at: new Date(Date.now() + 3_120_000).toISOString(),
      }))
    case 'pass':
      await sql('update issues set publish_at = now() where id = $1 and publish_at is not null', [id])
      return void (await work())
    default:
      return void (await person.post(`issues/${id}/${step}`, {
        comment: '看过。',
        seen: await seenOf('issues', id),
        ...(PROOFS.has(step) && { seenPages: await pagesOf(id) }),
      }))
  }
}

describe('whatever random people do with an issue where proofs and a secrecy check are set', () => {
  it('it is published with all of them given on its pages as they are, or not', async () => {
    await set({ proofStages: 2, secrecyCheck: true, differentPeople: true, dualSignOff: false })
    const proof = ['firstProof', 'secondProof', 'clear', 'publish'] as const
    const sequence = fc.array(
      fc.record({
        // Steps that lead on, by those who may, come more often, or nothing is ever published.
        step: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...proof) }, fc.constantFrom(...ISSUE_STEPS)),
        who: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PROOFERS) }, fc.constantFrom(...PEOPLE)),
      }),
      { minLength: 8, maxLength: 12 },
    )
    let published = 0
    await fc.assert(
      fc.asyncProperty(sequence, async (steps) => {
        const id = await submittedIssue(office, { articles: [await approved()] })
        for (const step of steps) await takeIssue(id, step)
        const { rows } = await sql(
          `select action, by_id as by, comment from transitions where issue_id = $1 order by id`,
          [id],
        )
        let people: number[] = []
        let verdict = ''
        for (const { action, by, comment } of rows as (Line & { comment: string | null })[]) {
          if (action === 'firstProof' || action === 'secondProof') people.push(by)
          if (action === 'secrecyCheck') verdict = comment ?? ''
          if (action === 'lapse' || action === 'submit' || action === 'return') {
            people = []
            verdict = ''
          }
          if (action !== 'publish' && action !== 'schedule') continue
          if (action === 'publish') published += 1
          expect(people).toHaveLength(2)
          expect(new Set(people).size).toBe(2)
          expect(verdict).toContain('可发')
        }
        await sql('update issues set publish_at = null where id = $1', [id])
      }),
      { numRuns: RUNS, seed: 180, endOnFailure: true },
    )
    expect(published).toBeGreaterThan(0)
  }, 120_000)
})

async function approved(): Promise<number> {
  const id = await submittedArticle(office)
  await office.reviewer.post(`articles/${id}/approve`)
  return id
}
