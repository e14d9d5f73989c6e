import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scriptWords } from '../../../scripts/process/runToEnd'
import { testDatabase } from '../../support/database'

const READY = '后台程序已就绪'
let folder: string
let database: Awaited<ReturnType<typeof testDatabase>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-store-'))
  database = await testDatabase()
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

/** What a worker says until it is ready or gone. */
async function started(env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, scriptWords('scripts/worker.ts'), {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      SMTP_URL: 'smtp://127.0.0.1:1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes(READY)) child.kill('SIGTERM')
    })
  const [code] = (await ended) as [number | null]
  return { code, said }
}

it('a worker starts with an empty store of its own, without a word about it', async () => {
  const { code, said } = await started({ DATA_DIR: join(folder, 'new') })
  expect([code, said.includes(READY), said.includes('文件')]).toEqual([0, true, false])
})

it('a worker does not start where the store cannot be written, and says so in one line', async () => {
  const dataDir = join(folder, 'wrong')
  await mkdir(dataDir)
  await writeFile(join(dataDir, 'files'), 'no folder')
  expect(await started({ DATA_DIR: dataDir })).toEqual({
    code: 1,
    said: `文件存储不能写入：文件目录的位置上不是目录，请检查 DATA_DIR：${join(dataDir, 'files/pdfs')}。网站和后台程序须以能写入它的用户运行，或另设 DATA_DIR。\n`,
  })
})

it('a worker starts where the bucket is away, and warns of it', async () => {
  const { code, said } = await started({
    DATA_DIR: join(folder, 'bucket'),
    S3_BUCKET: 'jianbao',
    S3_ENDPOINT: 'http://127.0.0.1:1',
    S3_REGION: 'r',
    S3_ACCESS_KEY_ID: 'k',
    S3_SECRET_ACCESS_KEY: 's',
  })
  expect([code, said.includes(READY)]).toEqual([0, true])
  expect(said).toMatch(/^注意：文件存储不能写入：.+。在恢复之前，上传和生成 PDF 都会失败。$/m)
})

it('a worker makes no new store where the database knows of files', async () => {
  await database.owner.query(`insert into media (filename) values ('kept.png')`)
  const dataDir = join(folder, 'unmounted')
  const { code, said } = await started({ DATA_DIR: dataDir })
  expect(code).toBe(1)
  expect(said).toContain(`数据库里已有文件的记录，而 ${join(dataDir, 'files')} 不存在。请检查 DATA_DIR`)
  expect(said.trim().split('\n')).toHaveLength(1)
  expect(existsSync(join(dataDir, 'files'))).toBe(false)
})
