import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasSignedToken } from '@/edge/hasSignedToken'
import { sessionCookie } from '@/env/sessionCookie'
import { openOffice, type Office } from '../../support/office'

let office: Office
let token: string

beforeAll(async () => {
  office = await openOffice()
  const { body } = await office.nobody.post('users/login', {
    email: office.author.user.email,
    password: 'a-long-test-passphrase',
  })
  token = body.token
})
afterAll(() => office.close())

describe('the token that a page goes by before it reads a body', () => {
  const isSigned = (value: string | undefined) =>
    hasSignedToken({
      get: (name) => (name === sessionCookie() && value !== undefined ? { value } : undefined),
    })

  it('is the one that Payload signs at a login', async () => {
    expect(await isSigned(token)).toBe(true)
  })

  it('is nothing else', async () => {
    const [head = '', claims = '', signature = ''] = token.split('.')
    const forged = Buffer.from(JSON.stringify({ id: 1, collection: 'users', exp: 4_102_444_800 })).toString(
      'base64url',
    )
    const unsigned = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url')
    for (const value of [
      undefined,
      '',
      'x',
      `${head}.${forged}.${signature}`,
      `${unsigned}.${claims}.`,
      `${head}.${claims}.${signature.slice(1)}`,
    ])
      expect(await isSigned(value), value).toBe(false)
  })
})
