import { createHook } from 'node:async_hooks'
import { pbkdf2Sync } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { PASSWORD_COST } from '@/services/users/passwordCost'
import { openOffice, type Office } from '../support/office'
import { PASSWORD } from '../support/people'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

/** How many passwords are looked at meanwhile, by whomever: Node names each such piece of work. */
async function passwordsDuring(work: () => Promise<unknown>): Promise<number> {
  let count = 0
  const hook = createHook({ init: (_, type) => (type === 'PBKDF2REQUEST' ? (count += 1) : 0) }).enable()
  await work()
  hook.disable()
  return count
}

it('a login costs the same whether the address is known, and says the same', async () => {
  const password = 'not-the-password-of-anybody'
  const login = (email: string) => office.nobody.post('users/login', { email, password })
  const answers: unknown[] = []
  const costs: number[] = []
  for (const email of [office.author.user.email, 'nobody-at-all@jianbao.test', ' NOBODY@jianbao.test'])
    costs.push(await passwordsDuring(async () => answers.push(await login(email))))
  expect(costs).toEqual([1, 1, 1])
  expect(answers[1]).toEqual(answers[0])
  expect(answers[2]).toEqual(answers[0])
})

it('what is spent for nobody is what Payload spends', async () => {
  const { rows } = await poolOf(office.payload).query('select hash, salt from users where id = $1', [
    office.author.user.id,
  ])
  const { iterations, bytes, digest } = PASSWORD_COST
  const ours = pbkdf2Sync(PASSWORD, rows[0].salt, iterations, bytes, digest).toString('hex')
  expect(rows[0].hash.split(':').at(-1)).toBe(ours)
})
