import { afterAll, beforeAll, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { mainStep } from '@/domain/workflow/mainStep'
import { readIssueStanding } from '@/services/desk/readIssueStanding'
import { readOfficeDesk } from '@/services/desk/readOfficeDesk'
import { reviewerOf } from '@/services/desk/stages'
import { submittedArticle, submittedIssue } from '../support/articles'
import { openOffice, type Office, type Person } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const set = async (settings: object) =>
  expect((await office.admin.post('globals/settings', settings)).status).toBe(200)

async function give(person: Person, path: string, body: object = {}): Promise<void> {
  const [collection, id] = path.split('/')
  const { updatedAt: seen } = (await office.admin.get(`${collection}/${id}?depth=0`)).body
  const { pagesDigest: seenPages } =
    collection === 'issues' ? (await office.admin.get(`issues/${id}/preflight`)).body : {}
  expect((await person.post(path, { seen, seenPages, ...body })).status).toBe(200)
}

type Listed = { id: number; stage: { isForPerson: boolean; awaited: string | null } | null }
const queueOf = async (person: Person): Promise<Listed[]> =>
  (await person.get('articles/queue')).body.articles
const idsOf = async (person: Person) => (await queueOf(person)).map(({ id }) => id)

it('has first what a colleague began and this person goes on with, then what came first', async () => {
  const { reviewer, otherReviewer } = office
  const [oldest, middle, youngest] = [
    await submittedArticle(office),
    await submittedArticle(office),
    await submittedArticle(office),
  ]
  const byArrival = [oldest, middle, youngest]
  expect(await idsOf(reviewer)).toEqual(byArrival)
  await set({ reviewStages: 3 })
  expect(await idsOf(otherReviewer)).toEqual(byArrival)
  await give(reviewer, `articles/${youngest}/firstReview`)
  expect(await idsOf(reviewer)).toEqual(byArrival)
  expect((await queueOf(reviewer)).at(-1)?.stage).toMatchObject({ isForPerson: false, awaited: null })
  expect(await idsOf(otherReviewer)).toEqual([youngest, oldest, middle])
  const placeOf = async (person: Person, id: number) => (await person.get(`articles/${id}/place`)).body
  expect(await placeOf(otherReviewer, youngest)).toMatchObject({
    position: 1,
    previous: null,
    next: { id: oldest },
  })
  expect(await placeOf(otherReviewer, oldest)).toMatchObject({ position: 2, previous: { id: youngest } })
  expect(await placeOf(reviewer, youngest)).toMatchObject({
    position: 3,
    previous: { id: middle },
    next: null,
  })
  expect((await queueOf(otherReviewer)).map(({ stage }) => stage?.awaited)).toEqual(['复审', null, null])
  // Who only signs reads the queue as it came, and no review is hers to give.
  const forSigner = await readOfficeDesk(poolOf(office.payload), reviewerOf(office.signer.user))
  expect(forSigner.waiting.oldest.map(({ id, stage }) => [id, stage?.awaited])).toEqual(
    byArrival.map((id) => [id, null]),
  )
  const seen = await readOfficeDesk(poolOf(office.payload), otherReviewer.user.id)
  expect(seen.waiting.oldest.map(({ id }) => id)).toEqual([youngest, oldest, middle])
  expect(seen.waiting.oldest[0]?.stage?.awaited).toBe('复审')
  await give(otherReviewer, `articles/${youngest}/secondReview`)
  expect(await idsOf(otherReviewer)).toEqual(byArrival)
  expect(await idsOf(office.admin)).toEqual([youngest, oldest, middle])
  await give(office.admin, `articles/${youngest}/approve`)
  expect(await placeOf(office.admin, youngest)).toMatchObject({
    total: 2,
    position: null,
    next: { id: oldest },
  })
  await give(office.admin, `articles/${youngest}/reopen`)
  await set({ reviewStages: 2 })
  await give(otherReviewer, `articles/${youngest}/firstReview`)
  // Where nobody need be another, it is for whoever began it, too.
  await set({ differentPeople: false })
  expect(await idsOf(otherReviewer)).toEqual([youngest, oldest, middle])
  await set({ reviewStages: 1, differentPeople: true })
  expect(await idsOf(office.admin)).toEqual(byArrival)
})

it('says which step of an issue leads on, by its marks and its time', async () => {
  const id = await submittedIssue(office)
  const main = async () => {
    const standing = await readIssueStanding(poolOf(office.payload), id)
    return standing && mainStep(standing)
  }
  expect(await main()).toBe('publish')
  await set({ proofStages: 1, secrecyCheck: true })
  expect(await main()).toBeUndefined()
  await give(office.reviewer, `issues/${id}/firstProof`)
  expect(await main()).toBeUndefined()
  await give(office.reviewer, `issues/${id}/secrecyCheck`, { verdict: 'clear', basis: '不涉密。' })
  expect(await main()).toBe('publish')
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const { updatedAt: seen } = (await office.admin.get(`issues/${id}?depth=0`)).body
  expect((await office.signer.post(`issues/${id}/schedule`, { at, seen })).status).toBe(200)
  expect(await main()).toBeUndefined()
  await give(office.otherReviewer, `issues/${id}/secrecyCheck`, { verdict: 'amend', basis: '第二段要删。' })
  expect(await main()).toBe('return')
  // What has to go back is not asked for a proof before.
  const { errors } = (await office.signer.get(`issues/${id}/preflight`)).body
  expect(errors.map(({ code }: { code: string }) => code)).toEqual(['secrecy-refused'])
  await set({ proofStages: 0, secrecyCheck: false })
  expect(await main()).toBe('publish')
})
