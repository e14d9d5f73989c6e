import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownPath } from '@/env/ownProgram'
import { testDatabase } from '../../support/database'
import { openOffice, type Office } from '../../support/office'

const TITLE = '只有拿着密钥的人才读得到的标题'

let folder: string
let office: Office
let target: Awaited<ReturnType<typeof testDatabase>>
let source: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-key-'))
  process.env.DATA_DIR = join(folder, 'data')
  office = await openOffice()
  source = process.env.DATABASE_URL ?? ''
  target = await testDatabase()
  await office.admin.post('globals/settings', { nameLines: TITLE })
  // Noise, so that the archive has more than one of age's chunks of 64 KiB.
  const noise = { width: 400, height: 400, noise: { type: 'gaussian' as const, mean: 128, sigma: 60 } }
  const picture = await sharp({ create: { ...noise, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.set('file', new File([new Uint8Array(picture)], '站点.png', { type: 'image/png' }))
  expect((await office.author.send('media', { method: 'POST', body: form })).status).toBe(201)
  expect(run('backupKey', [path('key.txt')]).status).toBe(0)
  expect(run('backupKey', [path('other.txt')]).status).toBe(0)
  const { status, said } = run('backup', [path('x.tar'), '--key', path('key.txt')])
  expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('已加密') })
})

afterAll(async () => {
  await office.close()
  await target.drop()
  await rm(folder, { recursive: true })
})

const path = (name: string) => join(folder, name)

type Given = { url?: string; MIGRATE_DATABASE_URL?: string; dataDir?: string }

/** A command as `npm run` starts it out of a build. */
function run(name: string, args: string[], { url = source, dataDir = path('data'), ...more }: Given = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=production', ownPath(`scripts/${name}.ts`), ...args],
    {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, NODE_ENV: 'test', DATABASE_URL: url, DATA_DIR: dataDir, ...more },
    },
  )
  return { status, said: stdout + stderr }
}

const restore = (...args: string[]) =>
  run('restore', args, { url: target.url, MIGRATE_DATABASE_URL: target.ownerUrl, dataDir: path('restored') })

async function nothingRestored(): Promise<void> {
  const client = new pg.Client({ connectionString: target.url })
  await client.connect()
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from users')
  await client.end()
  expect(rows[0]?.n).toBe(0)
  expect(existsSync(path('restored/files'))).toBe(false)
}

describe('an encrypted backup', () => {
  it('shows nothing of the office to who has not the key, and is for its owner alone', async () => {
    const bytes = await readFile(path('x.tar'))
    expect(bytes.toString('latin1', 0, 21)).toBe('age-encryption.org/v1')
    expect(bytes.includes(Buffer.from(TITLE))).toBe(false)
    expect(bytes.includes(Buffer.from('manifest.json'))).toBe(false)
    expect(bytes.length).toBeGreaterThan(2 * (64 * 1024 + 16) + 300)
    for (const name of ['x.tar', 'key.txt']) expect((await stat(path(name))).mode & 0o777).toBe(0o600)
  })

  it('keeps a key that is there: an old backup would be lost with it', async () => {
    const before = await readFile(path('key.txt'), 'utf8')
    expect(run('backupKey', [path('key.txt')])).toMatchObject({
      status: 1,
      said: expect.stringContaining('已经存在'),
    })
    expect(await readFile(path('key.txt'), 'utf8')).toBe(before)
  })

  it('is refused with another key, without one, with a public key alone, and with what is none', async () => {
    const publicKey = /age1[a-z0-9]+/.exec(await readFile(path('key.txt'), 'utf8'))?.[0] ?? ''
    await writeFile(path('public.txt'), `${publicKey}\n`)
    await writeFile(path('none.txt'), 'hello')
    for (const [words, said] of [
      [['--key', path('other.txt')], '另一把密钥'],
      [[], '请加上 --key'],
      [['--key', path('public.txt')], '只有公钥'],
      [['--key', path('none.txt')], '不是密钥文件'],
      [['--key', path('missing.txt')], '读不出来'],
      [['--unknown'], '用法：npm run restore'],
    ] as const) {
      expect(restore(path('x.tar'), ...words)).toEqual({ status: 1, said: expect.stringContaining(said) })
    }
    await nothingRestored()
  })

  it('is refused when one byte of it is another, or its end is missing', async () => {
    const whole = await readFile(path('x.tar'))
    const changed = (at: number) => {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return bytes
    }
    const cases = {
      'in the header': changed(60),
      'in the middle': changed(whole.length >> 1),
      'at the end': changed(whole.length - 1),
      'cut in a chunk': whole.subarray(0, whole.length - 40_000),
      'cut between chunks': whole.subarray(0, headerLength(whole) + 16 + 2 * (64 * 1024 + 16)),
      'cut in the header': whole.subarray(0, 80),
    }
    for (const [name, bytes] of Object.entries(cases)) {
      await writeFile(path('broken.tar'), bytes)
      const { status, said } = restore(path('broken.tar'), '--key', path('key.txt'))
      expect({ name, status, said }).toEqual({
        name,
        status: 1,
        said: expect.stringContaining('没有恢复任何数据'),
      })
      expect(said.trim().split('\n')).toHaveLength(1)
    }
    await nothingRestored()
  })

  it('can be made with the public key alone, and comes back whole with the key', async () => {
    expect(run('backup', [path('public.tar'), '--key', path('public.txt')]).status).toBe(0)
    const { status, said } = restore(path('public.tar'), '--key', path('key.txt'))
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('已恢复') })
    const [name = ''] = await readdir(path('data/files/media'))
    const original = await readFile(path(`data/files/media/${name}`))
    expect(await readFile(path(`restored/files/media/${name}`))).toEqual(original)
    const client = new pg.Client({ connectionString: target.url })
    await client.connect()
    const { rows } = await client.query('select name_lines from settings')
    await client.end()
    expect(rows).toEqual([{ name_lines: TITLE }])
  })

  it('asks for no key where there is none to ask for', () => {
    expect(run('backup', [path('plain.tar')]).status).toBe(0)
    expect(execFileSync('tar', ['-tf', path('plain.tar')], { encoding: 'utf8' })).toContain('manifest.json')
    const { said } = restore(path('plain.tar'), '--key', path('key.txt'))
    expect(said).toContain('没有加密')
    const { said: ofNone } = restore(path('nowhere.tar'), '--key', path('key.txt'))
    expect(ofNone).toContain('nowhere.tar：文件或文件夹不存在。')
    expect(ofNone).not.toContain('没有加密')
  })
})

/** Of age's own header: up to the end of the line that begins with `---`. */
function headerLength(bytes: Buffer): number {
  return bytes.indexOf('\n', bytes.indexOf('\n---') + 1) + 1
}
