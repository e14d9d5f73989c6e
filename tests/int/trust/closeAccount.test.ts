import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { PASSWORD } from '../../support/people'
import { lexical, logIn, openOffice, type Office, type Person } from '../../support/office'

let office: Office
let author: Person
let quiet: number

beforeAll(async () => {
  office = await openOffice()
  await setActive(false)
  quiet = await timed(() => setActive(true))
})
afterAll(() => office.close())
beforeEach(async () => {
  await setActive(true)
  author = await logIn(office.payload.config, { email: office.author.user.email })
})

/** Twenty times as long as where nothing goes on, on a machine that is too slow for a second. */
const WITHIN = { ms: 1_000, times: 20 }
const PATIENCE = { timeout: 30_000 }
const setActive = (active: boolean) => office.admin.patch(`users/${office.author.user.id}`, { active })

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** Closes the account as the panel does, and looks whether the person is out. */
async function expectClosed(sessions: readonly Person[] = [author]): Promise<void> {
  const lasted = await timed(async () => {
    const { status, body } = await setActive(false)
    expect([status, body.errors]).toEqual([200, undefined])
  })
  expect(lasted, 'milliseconds').toBeLessThan(Math.max(WITHIN.ms, WITHIN.times * quiet))
  for (const person of sessions) expect((await person.get('users/me')).body.user).toBeNull()
  const { rows } = await poolOf(office.payload).query('select active from users where id = $1', [
    office.author.user.id,
  ])
  expect(rows).toEqual([{ active: false }])
}

async function expectNoLogin(): Promise<void> {
  const { email } = office.author.user
  expect((await office.nobody.post('users/login', { email, password: PASSWORD })).status).toBe(403)
}

it('closes an account on which a lock stands, of before or by another door', async () => {
  await office.owner.query(
    `with made as (insert into payload_locked_documents (updated_at, created_at) values (now(), now()) returning id)
     insert into payload_locked_documents_rels ("order", parent_id, path, users_id)
     select 1, id, path, $1 from made cross join (values ('document'), ('user')) as at (path)`,
    [author.user.id],
  )
  await expectClosed()
  await expectNoLogin()
})

it('closes an account whose owner is logged in twenty times, and logging in again twenty times', async () => {
  const { config } = office.payload
  const { email } = office.author.user
  const once = () => logIn(config, { email })
  const sessions = await Promise.all(Array.from({ length: 20 }, once))
  const more = Promise.all(Array.from({ length: 20 }, once))
  await expectClosed([author, ...sessions])
  for (const person of await more) {
    const { user } = (await person.get('users/me')).body
    expect(user).toBeNull()
  }
})

it('closes an account that its owner changes over and over', async () => {
  let isOpen = true
  let changes = 0
  const change = async () => {
    for (let turn = 0; isOpen; turn += 1)
      if ((await author.patch(`users/${author.user.id}`, { name: `作者${turn % 9}` })).status === 200)
        changes += 1
  }
  const loops = Array.from({ length: 5 }, change)
  await expect.poll(() => changes, PATIENCE).toBeGreaterThan(3)
  await expectClosed().finally(() => (isOpen = false))
  await Promise.all(loops)
})

it('closes an account while a transaction of its owner’s goes on that has written of it', async () => {
  const client = await poolOf(office.payload).connect()
  try {
    await client.query('begin')
    await client.query(
      `insert into articles (title, created_by_id, updated_at, created_at) values ('一', $1, now(), now())`,
      [author.user.id],
    )
    await expectClosed()
  } finally {
    await client.query('rollback')
    client.release()
  }
  await expectNoLogin()
})

it('closes an account that is saving', async () => {
  let isOpen = true
  const { body } = await author.post('articles', { title: '正在写', body: lexical('一') })
  let saves = 0
  const save = async () => {
    while (isOpen) {
      const { status } = await author.patch(`articles/${body.doc.id}?draft=true&autosave=true`, {
        title: `正在写${saves}`,
      })
      if (status === 200) saves += 1
      else isOpen = false
    }
  }
  const saving = Array.from({ length: 5 }, save)
  await expect.poll(() => saves, PATIENCE).toBeGreaterThan(3)
  await expectClosed()
  await Promise.all(saving)
  expect(isOpen).toBe(false)
})
