import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownPath } from '@/env/ownProgram'
import { handOver } from '../../../scripts/backup/handOver'
import { freePort } from '../../../scripts/process/ports'
import { runToEnd } from '../../../scripts/process/runToEnd'
import { testDatabase } from '../../support/database'
import { writeBackup } from '../../../scripts/backup/writeBackup'
import { openOffice, type Office } from '../../support/office'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-private-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** What below `root` somebody else could read or enter. */
async function exposed(root: string): Promise<string[]> {
  const names = await readdir(root, { recursive: true })
  const modes = await Promise.all(
    names.map(async (name) => ({ name, mode: (await stat(join(root, name))).mode })),
  )
  return modes.filter(({ mode }) => (mode & 0o077) !== 0).map(({ name }) => name)
}

describe('what is written under DATA_DIR', () => {
  it('by the mail catcher is for its account alone, and so becomes what lay there for everybody', async () => {
    const dataDir = join(folder, 'catcher')
    const earlier = join(dataDir, 'files', 'media')
    await mkdir(earlier, { recursive: true, mode: 0o755 })
    await writeFile(join(earlier, 'earlier.png'), 'x', { mode: 0o644 })
    const child = spawn(process.execPath, [ownPath('scripts/catcher/index.ts')], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        DATA_DIR: dataDir,
        INBOX_PORT: String(await freePort()),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    const port = Number(/SMTP 127\.0\.0\.1:(\d+)/.exec(line.toString())?.[1])
    const transport = createTransport({ host: '127.0.0.1', port })
    await transport.sendMail({ from: 'a@jianbao.test', to: 'b@jianbao.test', subject: 'x', text: 'x' })
    transport.close()
    child.kill('SIGTERM')
    await once(child, 'exit')

    expect((await readdir(join(dataDir, 'mail'))).some((name) => name.endsWith('.eml'))).toBe(true)
    expect(await exposed(join(dataDir, 'mail'))).toEqual([])
    for (const name of ['mail', 'files']) expect((await stat(join(dataDir, name))).mode & 0o777).toBe(0o700)
  })

  it('by a restore is for its account alone, and root hands it to the folder’s owner', async () => {
    process.env.DATA_DIR = join(folder, 'data')
    const office: Office = await openOffice()
    const target = await testDatabase()
    const picture = await sharp({ create: { width: 50, height: 40, channels: 3, background: '#3a3' } })
      .png()
      .toBuffer()
    const form = new FormData()
    form.set('file', new File([new Uint8Array(picture)], '站点.png', { type: 'image/png' }))
    await office.author.send('media', { method: 'POST', body: form })
    const paper = new FormData()
    paper.set(
      'file',
      new File(['%PDF-1.4\nstartxref\n0\n%%EOF\n'], '审签单.pdf', { type: 'application/pdf' }),
    )
    expect((await office.author.send('scans', { method: 'POST', body: paper })).status).toBe(201)
    const file = join(folder, 'x.tar')
    await writeBackup({ url: process.env.DATABASE_URL ?? '', file })
    const dataDir = join(folder, 'restored')
    // Whoever is not root can give nothing away, and restores for itself.
    const service = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : await stat(folder)
    await mkdir(dataDir)
    await chown(dataDir, service.uid, service.gid)
    await runToEnd({
      script: 'scripts/restore.ts',
      args: [file],
      env: {
        DATABASE_URL: target.url,
        MIGRATE_DATABASE_URL: target.ownerUrl,
        DATA_DIR: dataDir,
        NODE_ENV: 'test',
      },
      quiet: true,
    })
    await office.close()
    await target.drop()
    expect(await readdir(join(dataDir, 'files/media'))).not.toEqual([])
    expect(await readdir(join(dataDir, 'files/scans'))).toEqual(['审签单.pdf'])
    expect(await exposed(dataDir)).toEqual([])
    const owners = (await readdir(dataDir, { recursive: true })).map(async (name) => {
      const { uid, gid } = await stat(join(dataDir, name))
      return { uid, gid }
    })
    const { uid, gid } = service
    expect(new Set((await Promise.all(owners)).map((each) => JSON.stringify(each)))).toEqual(
      new Set([JSON.stringify({ uid, gid })]),
    )
  })

  // Whoever is not root can give nothing away.
  it.runIf(process.getuid?.() === 0)('and gives away nothing that a link leads to', async () => {
    const dataDir = join(folder, 'linked')
    const elsewhere = join(folder, 'elsewhere')
    await mkdir(join(dataDir, 'files', 'media'), { recursive: true })
    await mkdir(join(elsewhere, 'sub'), { recursive: true })
    await writeFile(join(elsewhere, 'sub', 'of-root'), 'x')
    await writeFile(join(dataDir, 'files', 'media', 'a.png'), 'x')
    await symlink(elsewhere, join(dataDir, 'files', 'media', 'link'))
    await chown(dataDir, 65_534, 65_534)
    await handOver(dataDir)
    const owner = async (...path: string[]) => (await stat(join(...path))).uid
    expect(await owner(dataDir, 'files', 'media', 'a.png')).toBe(65_534)
    expect(await owner(elsewhere)).toBe(0)
    expect(await owner(elsewhere, 'sub', 'of-root')).toBe(0)
  })
})
