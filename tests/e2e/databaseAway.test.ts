import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureDatabase } from '../../scripts/database/ensureDatabase'
import { freePort } from '../../scripts/process/ports'
import { runToEnd } from '../../scripts/process/runToEnd'
import { startChild } from '../../scripts/process/startChild'
import { addresses } from './support/addresses'
import { expect, test } from './support/journey'

test.skip(!addresses().dataDir, 'the office was named from outside: it may be another version')
test.use({ expectedError: /status of 500|Minified React error #441/ })

test('while the database is away pages and answers say so in Chinese', async ({ visit, look }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'jianbao-away-'))
  // Started as root, the server runs as another user, who must get to its folder.
  await chmod(dataDir, 0o755)
  const database = await ensureDatabase({ dataDir, durable: false })
  const port = await freePort()
  const office = `http://127.0.0.1:${port}`
  const env = {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: '简报编辑部 <jianbao@jianbao.test>',
    PAYLOAD_SECRET: 'of-this-journey-alone-0123456789abcdef',
    SERVER_URL: office,
    PORT: String(port),
  }
  await runToEnd({
    script: 'scripts/migrate.ts',
    env: { ...env, MIGRATE_DATABASE_URL: database.ownerUrl },
    quiet: true,
  })
  const lines: string[] = []
  const web = startChild({
    words: ['--import', 'tsx', 'scripts/start.ts'],
    env: { ...process.env, ...env },
    onLine: (line) => lines.push(line),
    patienceMs: 20_000,
  })
  try {
    const page = await visit()
    const isUp = () =>
      fetch(`${office}/admin/login`).then(
        ({ status }) => status,
        () => lines.join('\n'),
      )
    await expect.poll(isUp, { timeout: 60_000 }).toBe(200)
    await database.stop()

    await page.goto(`${office}/admin/login`)
    await expect(page.getByRole('heading', { name: '这一页暂时打不开' })).toBeVisible()
    await look(page, 'database-away')
    const answer = await page.request.post(`${office}/api/users/login`, {
      data: { email: 'nobody@jianbao.test', password: 'whatever-it-was' },
    })
    expect([answer.status(), await answer.json()]).toEqual([
      500,
      { errors: [{ message: expect.stringContaining('系统暂时出错') }] },
    ])
  } finally {
    await web.stop()
    await database.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
})
