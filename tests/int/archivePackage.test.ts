import { spawnSync } from 'node:child_process'
import { unzipSync } from 'fflate'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyPackage } from '@/archive/verifyPackage'
import { printPool } from '@/services/print/printPool'
import { renderNext } from '@/services/print/renderPublications'
import { ownProgram } from '@/env/ownProgram'
import { submittedIssue } from '../support/articles'
import { openOffice, type Office, type Person } from '../support/office'
import { readPdf } from '../../scripts/bench/readPdf'

const ISSUES = 24
let office: Office
let folder: string
let ids: number[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jianbao-archived-'))
  process.env.DATA_DIR = folder
  office = await openOffice()
  await office.admin.post('recipients', {
    name: '上级单位',
    kind: 'report',
    order: 1,
    mailboxes: [{ name: '甲', email: 'one@superior.test' }],
  })
  const settings = {
    fondsName: '某某市邮政管理局',
    fondsNumber: 'Z109',
    retention: 'thirty',
    archiveOfd: true,
  }
  await office.admin.post('globals/settings', settings)
  ids = []
  while (ids.length < ISSUES) {
    const id = await submittedIssue(office)
    await office.reviewer.post(`issues/${id}/publish`)
    ids.push(id)
  }
  await print()
}, 900_000)

afterAll(async () => {
  await printPool().close()
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

const print = async () => {
  while (await renderNext({ payload: office.payload, pool: printPool(), log: office.payload.logger }));
}

async function taken(path: string, person: Person = office.reviewer): Promise<Uint8Array> {
  const answer = await person.send(path, {})
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

const filesOf = (zip: Uint8Array) =>
  new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, Buffer.from(bytes)]))

/** Where the bytes of a file lie in the package. */
function placeOf(zip: Uint8Array, path: string): { at: number; packed: number } {
  let found = { at: -1, packed: 0 }
  unzipSync(zip, {
    filter: ({ name, size }) => {
      if (name === path) found = { at: 0, packed: size }
      return false
    },
  })
  const name = Buffer.from(path)
  const header = Buffer.from(zip).indexOf(name)
  return { at: header + name.length, packed: found.packed }
}

describe('the package of a year of 24 issues', () => {
  let zip: Uint8Array

  beforeAll(async () => {
    zip = await taken('issues/archive.zip?year=2026')
  })

  it('is verified by the command, without a database', async () => {
    const file = join(folder, 'year.zip')
    await writeFile(file, zip)
    const { script, execArgv } = ownProgram('scripts/archive.ts')
    const verify = () =>
      spawnSync(process.execPath, [...execArgv, script, 'verify', file], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
      })
    expect(verify()).toMatchObject({ status: 0, stdout: expect.stringContaining('逐一相符') })
    const changed = Uint8Array.from(zip)
    const path = [...filesOf(zip).keys()].find((name) => name.endsWith('正文-第1版.pdf')) ?? ''
    const { at } = placeOf(changed, path)
    changed[at + 100] = (changed[at + 100] ?? 0) ^ 1
    await writeFile(file, changed)
    expect(verify()).toMatchObject({ status: 1, stderr: expect.stringContaining(path) })
  })

  it('holds of each issue its PDF, Word copy, frozen view, steps, ledger and metadata', () => {
    const paths = [...filesOf(zip).keys()]
    for (const name of [
      '正文-第1版.pdf',
      '正文-第1版.ofd',
      '正文.docx',
      '定稿-第1版.json',
      '发稿单.pdf',
      '流转记录.csv',
      '投递台账.csv',
      '元数据.xml',
    ])
      expect(paths.filter((path) => path.endsWith(`/${name}`))).toHaveLength(ISSUES)
    expect(paths.filter((path) => !path.includes('/')).sort()).toEqual(
      ['四性检测报告.xml', '定稿格式.schema.json', '文件目录.xml', '目录校验值.txt', '说明文件.txt'].sort(),
    )
    expect(verifyPackage(zip)).toEqual({ files: paths.length, faults: [] })
  })

  it('says in the release sheet who sent in, took, submitted and published, and to how many', async () => {
    const sheet = filesOf(zip).get('2026年第1期（总第1期）/发稿单.pdf') ?? Buffer.from('')
    const { pages } = await readPdf(sheet)
    const text = pages.map((page) => page.text.replace(/\s/gu, '')).join('')
    const { author, reviewer } = office
    for (const words of [
      '发稿单',
      '2026年第1期（总第1期）',
      '1个邮箱',
      `提交审核：${author.user.name}`,
      `采用：${reviewer.user.name}`,
      `送签${reviewer.user.name}`,
      `发布${reviewer.user.name}`,
    ])
      expect(text).toContain(words.replace(/\s/gu, ''))
    // It is what the door of the issue gives, too.
    const door = await taken(`issues/${ids[0]}/release-sheet.pdf`)
    expect(Buffer.from(door).equals(sheet)).toBe(true)
  })

  it('names the file of which one byte was changed, whichever it is', () => {
    const paths = [...filesOf(zip).keys()].filter((path) => !path.startsWith('目录校验值'))
    for (const path of paths.filter((_, index) => index < 3 || index % 11 === 0)) {
      const changed = Uint8Array.from(zip)
      const { at, packed } = placeOf(zip, path)
      const place = at + Math.floor(packed / 2)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(verifyPackage(changed).faults.map((fault) => fault.path)).toEqual([path])
    }
  })

  it('is the same bytes when it is taken out again', async () => {
    expect(Buffer.from(await taken('issues/archive.zip?year=2026')).equals(Buffer.from(zip))).toBe(true)
  })

  it('says what the office’s archive files by: 档号, 立档单位, 保管期限, and what was looked at', () => {
    const files = filesOf(zip)
    const metadata = files.get('2026年第1期（总第1期）/元数据.xml')?.toString('utf8')
    expect(metadata).toContain('<档号>Z109-WS·2026-D30-0001</档号>')
    expect(metadata).toContain('<立档单位名称>某某市邮政管理局</立档单位名称>')
    expect(metadata).toContain('<保管期限>30年</保管期限>')
    expect(metadata).toContain('<日期>2026-01-09</日期>')
    const report = files.get('四性检测报告.xml')?.toString('utf8') ?? ''
    for (const property of ['真实性', '完整性', '可用性', '安全性']) expect(report).toContain(`<${property}>`)
    expect(report).not.toContain('不通过')
  })
})

describe('the package of one issue', () => {
  it('has every revision, and the audit for whoever reads it', async () => {
    const [id] = ids
    await office.reviewer.post(`issues/${id}/correct`, {
      comment: '一处有误。',
      errata: [{ article: await articleOf(id), find: '的正文', replace: '的全文' }],
    })
    await print()
    await office.admin.post(`issues/${id}/test-send`, { email: 'me@jianbao.test' })
    const [own, admins] = [
      await taken(`issues/${id}/archive.zip`),
      await taken(`issues/${id}/archive.zip`, office.admin),
    ]
    const names = [...filesOf(own).keys()].map((path) => path.slice(path.indexOf('/') + 1))
    expect(names).toEqual(expect.arrayContaining(['正文-第1版.pdf', '正文-第2版.pdf', '定稿-第2版.json']))
    expect(names).not.toContain('审计摘录.csv')
    const audit = [...filesOf(admins)].find(([path]) => path.endsWith('审计摘录.csv'))?.[1].toString('utf8')
    expect(audit).toContain('test-sent')
    expect(verifyPackage(admins).faults).toEqual([])
  })

  it('has no OFD where the office keeps none', async () => {
    const [id] = ids
    const ofds = async () =>
      [...filesOf(await taken(`issues/${id}/archive.zip`)).keys()].filter((path) => path.endsWith('.ofd'))
    const before = await ofds()
    expect(before.length).toBeGreaterThan(0)
    await office.admin.post('globals/settings', { archiveOfd: false })
    expect(await ofds()).toEqual([])
    await office.admin.post('globals/settings', { archiveOfd: true })
    expect(await ofds()).toEqual(before)
  })

  it('waits for its PDF, and is none of a draft or of a year without issues', async () => {
    const id = await submittedIssue(office)
    expect((await office.reviewer.get(`issues/${id}/archive.zip`)).status).toBe(409)
    await office.reviewer.post(`issues/${id}/publish`)
    const early = await office.reviewer.get(`issues/${id}/archive.zip`)
    expect(early).toMatchObject({
      status: 409,
      body: { errors: [{ message: expect.stringContaining('PDF') }] },
    })
    await print()
    expect((await office.reviewer.get('issues/archive.zip?year=1999')).status).toBe(404)
    expect((await office.reviewer.get('issues/archive.zip')).status).toBe(400)
  })
})

async function articleOf(id: number | undefined): Promise<number> {
  const { body } = await office.reviewer.get(`issues/${id}?depth=0`)
  return body.doc?.articles?.[0] ?? body.articles[0]
}
