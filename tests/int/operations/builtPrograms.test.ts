import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownPath } from '@/env/ownProgram'
import { pendingMigrations } from '../../../scripts/database/pendingMigrations'
import { asRole } from '../../../scripts/database/applicationRole'
import { createDatabase, dropDatabase } from '../../../scripts/database/createDatabase'
import { testDatabase } from '../../support/database'

let folder: string
let database: Awaited<ReturnType<typeof testDatabase>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-built-'))
  database = await testDatabase()
})

afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

type Given = { url: string; MIGRATE_DATABASE_URL?: string; args?: string[]; mode?: 'test' | 'production' }

/** Runs a program of the build to its end with nothing that could read TypeScript. */
function run(source: string, { url, args = [], mode = 'test', ...more }: Given) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=production', ownPath(source), ...args],
    {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        NODE_ENV: mode,
        DATA_DIR: folder,
        DATABASE_URL: url,
        LOG_LEVEL: 'silent',
        ...more,
      },
    },
  )
  return { status, said: stdout + stderr }
}

describe('the programs that npm run build makes', () => {
  it('bring an empty database to this version, and find nothing to do the next time', async () => {
    const url = await createDatabase({ server: database.ownerUrl, name: `built_${process.pid}` })
    expect(run('scripts/migrate.ts', { url })).toMatchObject({
      status: 0,
      said: expect.stringMatching(/已更新（\d+ 个迁移）/),
    })
    expect(run('scripts/migrate.ts', { url }).said).toContain('数据库已是最新。')
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    expect(await pendingMigrations(client)).toEqual([])
    await client.end()
    await dropDatabase(url)
  })

  it('make the role of the application where it is missing, and are told when the owner’s is used instead', async () => {
    const url = asRole(database.ownerUrl, { name: `app_${process.pid}`, password: 'a b/c' })
    const migrate = (given: Omit<Given, 'args'>) => run('scripts/migrate.ts', given)
    expect(migrate({ url, MIGRATE_DATABASE_URL: database.ownerUrl }).said).toBe('数据库已是最新。\n')
    expect(run('scripts/audit.ts', { url, args: ['verify'] }).said).toContain('审计记录 0 条，逐条相符')
    expect(migrate({ url: database.ownerUrl }).said).toContain('以数据表的所有者连接')
    const stranger = asRole(database.ownerUrl, { name: 'nobody', password: '' })
    expect(migrate({ url: stranger, MIGRATE_DATABASE_URL: url })).toMatchObject({
      status: 1,
      said: expect.stringContaining('create role nobody login'),
    })
    await database.owner.query(`drop owned by app_${process.pid}; drop role app_${process.pid}`)
  })

  it('write a backup', () => {
    const { status, said } = run('scripts/backup.ts', { url: database.url, args: [join(folder, 'x.tar')] })
    expect({ status, said }).toEqual({ status: 0, said: expect.stringContaining('0 个文件') })
  })

  it('say every fault in the variables before anything else', () => {
    const { status, said } = run('scripts/worker.ts', { url: 'mysql://nobody', mode: 'production' })
    expect(status).toBe(1)
    expect(said).toContain('DATABASE_URL')
    expect(said).toContain('PAYLOAD_SECRET')
  })

  it.each(['start', 'worker', 'migrate'])(
    '%s asks for all five variables of a production at once, and starts nothing',
    (name) => {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['--conditions=production', ownPath(`scripts/${name}.ts`)],
        {
          encoding: 'utf8',
          env: { PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: join(folder, name) },
        },
      )
      expect(status).toBe(1)
      for (const variable of ['DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'SERVER_URL', 'PAYLOAD_SECRET'])
        expect(stderr.match(new RegExp(`^ {2}${variable}: 必须设置$`, 'gm'))).toHaveLength(1)
      expect(existsSync(join(folder, name))).toBe(false)
    },
  )

  it('tell what is missing of the fonts that come along: nothing', () => {
    expect(run('scripts/fonts.ts', { url: database.url }).said).toContain('通用规范汉字表  本字体 8105/8105')
  })
})
