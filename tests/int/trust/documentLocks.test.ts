import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { letGoIfLost, mayLock, type LockTarget } from '@/access/mayLock'
import { lexical, openOffice, type Office, type Person } from '../../support/office'

let office: Office
let article: number
let foreign: number
let issue: number

beforeAll(async () => {
  office = await openOffice()
  // Ids of more than one digit.
  await office.owner.query('alter sequence issues_id_seq restart with 12')
  const write = async (person: Person) =>
    (await person.post('articles', { title: '一', body: lexical('正文') })).body.doc.id
  article = await write(office.author)
  foreign = await write(office.rival)
  issue = (
    await office.reviewer.post('issues', { year: 2026, number: 1, totalNumber: 1, date: '2026-01-05' })
  ).body.doc.id
})
afterAll(() => office.close())

const asks = async ({ user }: Person, target: LockTarget) =>
  mayLock(
    target,
    await createLocalReq({ user: user.id ? { ...user, collection: 'users' } : undefined }, office.payload),
  )

describe('a lock on a document that is being edited', () => {
  it('is had by who may change it', async () => {
    expect(await asks(office.author, { collectionSlug: 'articles', id: article })).toBe(true)
    expect(await asks(office.reviewer, { collectionSlug: 'issues', id: issue })).toBe(true)
    expect(await asks(office.reviewer, { collectionSlug: 'issues', id: String(issue) })).toBe(true)
    expect(await asks(office.admin, { globalSlug: 'settings' })).toBe(true)
  })

  it('is not had by an author on an issue, a foreign article, a setting, or what is not there', async () => {
    for (const target of [
      { collectionSlug: 'issues', id: issue },
      { collectionSlug: 'articles', id: foreign },
      { collectionSlug: 'articles', id: 999_999 },
      { collectionSlug: 'articles', id: "1' or 1=1" },
      { collectionSlug: 'recipients', id: 1 },
      { collectionSlug: 'nothing', id: 1 },
      { globalSlug: 'settings' },
      { globalSlug: 'nothing' },
      {},
    ])
      expect([target, await asks(office.author, target)]).toEqual([target, false])
    expect(await asks(office.reviewer, { globalSlug: 'settings' })).toBe(false)
    expect(await asks(office.nobody, { collectionSlug: 'articles', id: article })).toBe(false)
    expect(await asks(office.nobody, { globalSlug: 'settings' })).toBe(false)
  })

  it('is had by nobody on what no document can be called', async () => {
    const names = [
      undefined,
      '',
      0,
      '0',
      -1,
      1.5,
      '1e3',
      ' 1',
      `${issue}x`,
      `x${issue}`,
      2 ** 31,
      '99999999999',
    ]
    for (const id of names)
      expect([id, await asks(office.reviewer, { collectionSlug: 'issues', id })]).toEqual([id, false])
    expect(await asks(office.admin, { globalSlug: 'nothing' })).toBe(false)
    expect(await asks(office.admin, { collectionSlug: 'nothing', id: issue })).toBe(false)
  })

  it('is had by nobody on an account: not by its owner, nor by another administrator', async () => {
    const id = office.author.user.id
    expect(await asks(office.author, { collectionSlug: 'users', id })).toBe(false)
    expect(await asks(office.admin, { collectionSlug: 'users', id })).toBe(false)
  })

  it('is neither given nor refused where nobody can tell who may change it', async () => {
    await office.owner.query('alter table exemptions rename to exemptions_away')
    await expect(asks(office.admin, { collectionSlug: 'exemptions', id: 1 })).rejects.toThrow()
    await office.owner.query('alter table exemptions_away rename to exemptions')
    expect(await asks(office.admin, { collectionSlug: 'exemptions', id: 1 })).toBe(false)
  })
})

describe('who is editing what', () => {
  const LOCKS = 'payload-locked-documents'
  const lockOf = async ({ user }: Person, id: number) =>
    (
      await office.payload.create({
        collection: LOCKS,
        data: {
          document: { relationTo: 'articles', value: id },
          user: { relationTo: 'users', value: user.id },
        },
      })
    ).id

  it('is known and ended by the person alone, and written by nobody', async () => {
    const own = await lockOf(office.author, article)
    const theirs = await lockOf(office.rival, foreign)
    const seen = (await office.author.get(LOCKS)).body.docs.map(({ id }: { id: number }) => id)
    expect(seen).toEqual([own])
    expect((await office.nobody.get(LOCKS)).status).toBe(403)

    const claim = {
      document: { relationTo: 'issues', value: issue },
      user: { relationTo: 'users', value: office.author.user.id },
    }
    for (const person of [office.author, office.admin, office.nobody])
      expect((await person.post(LOCKS, claim)).status).toBe(403)
    expect((await office.author.patch(`${LOCKS}/${own}`, claim)).status).toBe(403)

    expect((await office.author.remove(`${LOCKS}/${theirs}`)).status).toBeGreaterThanOrEqual(403)
    expect((await office.nobody.remove(`${LOCKS}/${own}`)).status).toBe(403)
    expect((await office.author.remove(`${LOCKS}/${own}`)).status).toBe(200)
    const { totalDocs } = await office.payload.count({ collection: LOCKS })
    expect(totalDocs).toBe(1)
  })

  it('ends with the step that takes the document away, though the lock comes a moment after it', async () => {
    const { id } = (await office.author.post('articles', { title: '二', body: lexical('正文') })).body.doc
    const locks = async () =>
      (await office.payload.count({ collection: LOCKS, where: { 'document.value': { equals: id } } }))
        .totalDocs
    // As components/writing/formState.ts does around Payload's own.
    const asked = async () => {
      await lockOf(office.author, id)
      const user = { ...office.author.user, collection: 'users' } as const
      await letGoIfLost({ collectionSlug: 'articles', id }, await createLocalReq({ user }, office.payload))
    }
    await asked()
    expect(await locks()).toBe(1)
    await office.payload.delete({ collection: LOCKS, where: { id: { exists: true } } })

    // The form's lock waits at the database until the step has ended all that there were.
    await office.owner.query(`create function late_lock() returns trigger language plpgsql as
      $$ begin perform pg_sleep(1.5); return new; end $$;
      create trigger late_lock before insert on payload_locked_documents for each row execute function late_lock()`)
    const answered = asked()
    await new Promise((resolve) => setTimeout(resolve, 300))
    const step = await office.author.post(`articles/${id}/submit`)
    expect(step.status).toBe(200)
    await answered
    await office.owner.query('drop function late_lock cascade')
    expect(await locks()).toBe(0)
  })
})
