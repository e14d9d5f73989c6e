import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { poolOf } from '@/db/poolOf'
import { scriptWords } from '../../scripts/process/runToEnd'
import { openOffice, type Office } from '../support/office'

const PRODUCTION = {
  NODE_ENV: 'production',
  PAYLOAD_SECRET: 'a-secret-of-at-least-thirty-two-characters',
  SERVER_URL: 'http://127.0.0.1:3000',
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'Brief <brief@jianbao.test>',
} as const
let office: Office

beforeAll(async () => {
  for (const [name, value] of Object.entries(PRODUCTION)) vi.stubEnv(name, value)
  office = await openOffice()
})
afterAll(async () => {
  await office.close()
  vi.unstubAllEnvs()
})

/** What `npm run migrate` says on the database of this office. */
function migrate(): string {
  const owner = new URL(inject('templateUrl'))
  owner.pathname = new URL(process.env.DATABASE_URL ?? '').pathname
  const { status, stdout, stderr } = spawnSync(process.execPath, scriptWords('scripts/migrate.ts'), {
    encoding: 'utf8',
    env: { ...process.env, ...PRODUCTION, MIGRATE_DATABASE_URL: owner.href },
  })
  expect([status, stderr]).toEqual([0, ''])
  return stdout
}

const tokenIn = (said: string) => /^ {2}([0-9a-f-]{35})$/m.exec(said)?.[1]
const register = (setupToken?: string) =>
  office.nobody.post('users/first-register', {
    email: 'head@jianbao.test',
    name: '负责人',
    password: 'the-very-first-passphrase',
    ...(setupToken === undefined ? {} : { setupToken }),
  })

describe('an empty system in production', () => {
  it('gives its first account to whoever has the token that the migration printed, once', async () => {
    const pool = poolOf(office.payload)
    expect(tokenIn(migrate())).toBeUndefined()
    await pool.query('delete from notices; delete from users')
    const none = await register()
    expect([none.status, none.body.errors[0].message]).toEqual([
      403,
      expect.stringContaining('npm run migrate'),
    ])
    const replaced = tokenIn(migrate())
    const token = tokenIn(migrate()) ?? ''
    expect(token).not.toBe(replaced)
    for (const wrong of [undefined, '', '0', replaced]) expect((await register(wrong)).status).toBe(403)
    const { rows } = await pool.query(`select * from setup_tokens`)
    expect(JSON.stringify(rows)).not.toContain(token)

    const all = await Promise.all(Array.from({ length: 4 }, () => register(token)))
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await pool.query('select role, must_change_password from users')).rows).toEqual([
      { role: 'admin', must_change_password: false },
    ])
    expect((await pool.query('select 1 from setup_tokens')).rowCount).toBe(0)
    expect(tokenIn(migrate())).toBeUndefined()
  })
})
