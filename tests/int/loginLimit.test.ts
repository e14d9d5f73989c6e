import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientAddress, CONNECTION_ADDRESS_HEADER } from '@/services/users/clientAddress'
import { LOGIN_LIMIT } from '@/services/users/loginAttempts'
import { poolOf } from '@/db/poolOf'
import { stampClientAddress } from '@/services/users/stampClientAddress'
import { openOffice, type Office } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

async function logIn({ from, email, password }: { from: string; email: string; password: string }) {
  const response = await office.nobody.send('users/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [CONNECTION_ADDRESS_HEADER]: from },
    body: JSON.stringify({ email, password }),
  })
  return { status: response.status, text: await response.text() }
}

const guess = (from: string, index: number) =>
  logIn({ from, email: `nobody${index}@jianbao.test`, password: 'a-wrong-passphrase' })
const right = (from: string) =>
  logIn({ from, email: office.author.user.email, password: 'a-long-test-passphrase' })

describe('an address that guesses', () => {
  it('has to wait, whichever accounts it tries and however many at once; others do not', async () => {
    const guesses = Array.from({ length: LOGIN_LIMIT.failures + 5 }, (_, index) => guess('192.0.2.1', index))
    const statuses = (await Promise.all(guesses)).map(({ status }) => status).sort()
    expect(statuses.filter((status) => status === 429)).toHaveLength(5)
    const refused = await right('192.0.2.1')
    expect(refused.status).toBe(429)
    expect(refused.text).toContain('分钟后再试')
    expect((await right('192.0.2.2')).status).toBe(200)
    // Told to wait is on record once: whoever asks without end fills no record.
    const { rows } = await poolOf(office.payload).query(
      `select outcome, count(*)::int as rows from audit where address = '192.0.2.1' group by 1 order by 2 desc`,
    )
    expect(rows).toEqual([
      { outcome: 'failed', rows: LOGIN_LIMIT.failures },
      { outcome: 'refused', rows: 1 },
    ])
  })

  it('may try again when its time is over', async () => {
    await poolOf(office.payload).query(
      `update login_attempts set begun_at = begun_at - interval '11 minutes'`,
    )
    expect((await right('192.0.2.1')).status).toBe(200)
  })
})

describe('an office behind one address', () => {
  it('may log in as often as it likes with the right password', async () => {
    for (let login = 0; login < LOGIN_LIMIT.failures + 5; login += 1)
      expect((await right('192.0.2.3')).status).toBe(200)
  })
})

describe('an account that is guessed at', () => {
  const wrong = (from: string) =>
    logIn({ from, email: office.admin.user.email, password: 'a-wrong-passphrase' })
  const own = (from: string) =>
    logIn({ from, email: office.admin.user.email, password: 'a-long-test-passphrase' })

  it('is closed to the place that guesses, an IPv6 network as a whole, and open to its owner', async () => {
    expect((await own('198.51.100.1')).status).toBe(200)
    for (let guesses = 0; guesses < 5; guesses += 1)
      expect((await wrong(`2001:db8:0:1::${guesses}`)).status).toBe(401)
    expect((await own('2001:db8:0:1::99')).status).toBe(429)
    expect((await own('198.51.100.1')).status).toBe(200)
  })

  it('from everywhere at once makes strange places wait, and never the owner’s own', async () => {
    for (let guesses = 0; guesses < 20; guesses += 1) await wrong(`203.0.113.${guesses}`)
    // The first wait is a second, which a busy machine sits out: as after some more of them.
    await poolOf(office.payload).query('update login_attempts set failures = failures + 6, begun_at = now()')
    expect((await own('198.51.100.1')).status).toBe(200)
    const strange = await own('198.51.100.2')
    expect([strange.status, strange.text]).toEqual([429, expect.stringMatching(/请 \d+ (?:秒|分钟)后再试/)])
    await poolOf(office.payload).query(
      `update login_attempts set begun_at = begun_at - interval '15 minutes'`,
    )
    expect((await own('198.51.100.2')).status).toBe(200)
  })
})

describe('an account that waits', () => {
  const from = '192.0.2.50'
  const tries = (password: string) => logIn({ from, email: office.rival.user.email, password })
  const close = async () => {
    for (let guesses = 0; guesses < 5; guesses += 1) await tries('a-wrong-passphrase')
    expect((await tries('a-long-test-passphrase')).status).toBe(429)
  }

  it('is open at once when an administrator unlocks it, and for nobody else’s word', async () => {
    await close()
    const { email } = office.rival.user
    expect((await office.reviewer.post('users/unlock', { email })).status).toBe(403)
    expect((await tries('a-long-test-passphrase')).status).toBe(429)
    expect((await office.admin.post('users/unlock', { email })).status).toBe(200)
    expect((await tries('a-long-test-passphrase')).status).toBe(200)
    const { rows } = await office.owner.query(
      `select actor, document, detail from audit where event = 'account-changed' order by id desc limit 1`,
    )
    expect(rows).toMatchObject([
      {
        actor: String(office.admin.user.id),
        document: String(office.rival.user.id),
        detail: { unlocked: true },
      },
    ])
  })

  it('is open at once with the password that an administrator gives it', async () => {
    await close()
    const password = 'given-at-the-telephone'
    const given = await office.admin.patch(`users/${office.rival.user.id}`, { password })
    expect(given.status).toBe(200)
    expect((await tries(password)).status).toBe(200)
  })
})

describe('the address', () => {
  const headers = new Headers({
    'x-forwarded-for': '198.51.100.9, 203.0.113.7',
    [CONNECTION_ADDRESS_HEADER]: '127.0.0.1',
  })

  it('is the connection’s, and a header’s only where it was configured', () => {
    expect(clientAddress(headers, {})).toBe('127.0.0.1')
    expect(clientAddress(headers, { CLIENT_ADDRESS_HEADER: 'x-forwarded-for' })).toBe('203.0.113.7')
    expect(clientAddress(headers, { CLIENT_ADDRESS_HEADER: 'x-real-ip' })).toBe('127.0.0.1')
  })

  it('of the connection is written by the server, whatever the visitor says', async () => {
    stampClientAddress()
    const server = createServer((request, response) => {
      response.end(String(request.headers[CONNECTION_ADDRESS_HEADER]))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      headers: { [CONNECTION_ADDRESS_HEADER]: '192.0.2.99' },
    })
    expect(await answer.text()).toBe('127.0.0.1')
    server.close()
  })
})
