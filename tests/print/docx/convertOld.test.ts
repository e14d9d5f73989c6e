import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileKind, isOld } from '@/docx/fileKind'
import { importDocx } from '@/docx/importDocx'
import { convertOld } from '@/docx/office/convertOld'
import { macroOdt } from '../../support/docx/macroOdt'
import { savedByOffice } from '../../support/docx/savedByOffice'
import { markedLines } from '../../support/prose/lines'

const SOFFICE = process.env['SOFFICE_PATH'] ?? '/usr/bin/soffice'
const hasOffice = existsSync(SOFFICE)
if (!hasOffice)
  console.warn(`没有 LibreOffice（${SOFFICE}）：跳过旧格式转换的测试。apt-get install libreoffice-writer`)

const limits = { sofficePath: SOFFICE, timeoutMs: 120_000, memoryMB: 1024 }
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-print-office-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function convert(file: Buffer, some: Partial<typeof limits> = {}) {
  const kind = fileKind(file)
  if (!isOld(kind)) throw new Error(`is ${kind}`)
  return convertOld(file, kind, { ...limits, ...some })
}

describe.skipIf(!hasOffice)('an old document', { timeout: 300_000 }, () => {
  it.each(['doc', 'rtf', 'odt'])('.%s becomes what a .docx becomes', async (extension) => {
    const { title, body } = await importDocx(
      await convert(await savedByOffice(extension, { sofficePath: SOFFICE, folder })),
    )
    expect(title).toBe('网点开展活动')
    expect(markedLines(body.root.children)).toEqual(['近日，活动开始。', '1) 登记', '2) 封发'])
  })

  it('of 20 MB that takes too long is ended, and the next one is read', async () => {
    const rows = '\\trowd\\cellx1000\\cellx2000\\intbl a\\cell b\\cell\\row\n'
    const large = Buffer.from(`{\\rtf1\\ansi ${rows.repeat(20_000_000 / rows.length)}}`)
    await expect(convert(large, { timeoutMs: 8_000 })).rejects.toThrow('没能读完')
    const small = Buffer.from('{\\rtf1\\ansi short}')
    const { body } = await importDocx(await convert(small))
    expect(markedLines(body.root.children)).toEqual(['short'])
  })

  it('that is none is refused with what to do', async () => {
    const broken = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.from('WordDocument', 'utf16le'),
    ])
    await expect(convert(broken)).rejects.toThrow('另存为')
  })

  it('with a macro runs nothing of it', async () => {
    const marker = join(folder, 'ran.txt')
    const file = macroOdt(marker)
    const { body } = await importDocx(await convert(file))
    expect(markedLines(body.root.children)).toEqual(['宏文档的正文。'])
    expect(existsSync(marker)).toBe(false)

    // The same document where macros are allowed: it would have.
    const profile = join(folder, 'open')
    await mkdir(join(profile, 'user'), { recursive: true })
    await writeFile(
      join(profile, 'user', 'registrymodifications.xcu'),
      '<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>0</value></prop></item></oor:items>',
    )
    await writeFile(join(folder, 'macro.odt'), file)
    const open = spawn(
      SOFFICE,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        join(folder, 'macro.odt'),
      ],
      { detached: true, stdio: 'ignore' },
    )
    try {
      await expect.poll(() => existsSync(marker), { timeout: 120_000 }).toBe(true)
    } finally {
      if (open.pid !== undefined) process.kill(-open.pid, 'SIGKILL')
    }
  })
})

/** What was ended and not yet fetched by its parent runs no more. */
function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    return false
  }
}

describe('a converter', { timeout: 60_000 }, () => {
  async function standIn(script: string): Promise<string> {
    const path = join(folder, 'stand-in.sh')
    await writeFile(path, `#!/bin/sh\n${script}\n`)
    await chmod(path, 0o755)
    return path
  }

  it('that hangs is ended with all it started', async () => {
    const started = join(folder, 'started')
    const sofficePath = await standIn(`sleep 600 &\necho $! > ${started}\nwait`)
    await expect(convert(Buffer.from('{\\rtf1 x}'), { sofficePath, timeoutMs: 1500 })).rejects.toThrow(
      '没能读完',
    )
    const child = Number(await readFile(started, 'utf8'))
    await expect.poll(() => isRunning(child)).toBe(false)
  })

  it('is given none of the variables of the server, and not its folder', async () => {
    const seen = join(folder, 'seen')
    process.env['PAYLOAD_SECRET'] = 'not for others'
    const sofficePath = await standIn(`env > ${seen}; pwd >> ${seen}`)
    await expect(convert(Buffer.from('{\\rtf1 x}'), { sofficePath })).rejects.toThrow()
    delete process.env['PAYLOAD_SECRET']
    const told = await readFile(seen, 'utf8')
    expect(told).toContain('HOME=')
    expect(told).not.toContain('not for others')
    expect(told).not.toContain(process.cwd())
  })
})
