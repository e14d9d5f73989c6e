import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanText } from '@/domain/earlier/cleanText'
import { poolOf } from '@/db/poolOf'
import { readStatistics } from '@/services/desk/readStatistics'
import { findSimilar } from '@/services/review/findSimilar'
import { scriptWords } from '../../scripts/process/runToEnd'
import { submittedArticle } from '../support/articles'
import { printedLines, type PrintedLine } from '../support/movingIn/printedLines'
import { sendEarlier } from '../support/movingIn/sendEarlier'
import { earlierBatch, markOf, type MovedFile } from '../support/movingIn/earlierBatch'
import {
  accountSheet,
  companySheet,
  COMPANIES,
  ENTRIES,
  inOneCell,
  onEachRow,
  onFirstRow,
} from '../support/movingIn/sheets'
import { lexical, openOffice, type Office } from '../support/office'

let office: Office
let files: MovedFile[]
let folder: string
const seconds: Record<string, number> = {}
const figures: string[] = []

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-moving-'))
  office = await openOffice()
  files = await earlierBatch()
  folder = await mkdtemp(join(tmpdir(), 'jianbao-folder-'))
  for (const { name, bytes } of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
})

afterAll(async () => {
  await office.close()
  const times = Object.entries(seconds).map(([what, time]) => `${what}: ${time.toFixed(1)} s`)
  console.log(['', ...figures, ...times].join('\n'))
})

async function timed<Value>(what: string, job: () => Promise<Value>): Promise<Value> {
  const start = performance.now()
  const value = await job()
  seconds[what] = (performance.now() - start) / 1000
  return value
}

const rowsOf = async (sql: string, ...values: unknown[]) =>
  (await poolOf(office.payload).query<Record<string, unknown>>(sql, values)).rows
const count = async (table: string) => Number((await rowsOf(`select count(*) as n from ${table}`))[0]?.n)
const told = async () => ({ mails: await count('deliveries'), notices: await count('notices') })

describe('the lists of the office', () => {
  const sheet = async (slug: string, bytes: Buffer, query = '') => {
    const form = new FormData()
    form.set('file', new File([new Uint8Array(bytes)], 'a'))
    const response = await office.admin.send(`${slug}/import${query}`, { method: 'POST', body: form })
    return { status: response.status, body: await response.json() }
  }
  const inGb18030 = (text: string) =>
    spawnSync('iconv', ['-f', 'utf-8', '-t', 'gb18030'], { input: text }).stdout

  it('come in as they are kept, 40 entries with 180 mailboxes in three manners, 20 companies, 25 accounts', async () => {
    await timed('lists through REST', async () => {
      for (const [slug, bytes] of [
        ['companies', await companySheet()],
        ['recipients', await inOneCell()],
        ['recipients', inGb18030(onEachRow())],
        ['recipients', Buffer.from(onFirstRow())],
        ['users', await accountSheet()],
      ] as const) {
        const preview = await sheet(slug, bytes)
        expect(preview.body.faults).toEqual([])
        expect((await sheet(slug, bytes, '?write=true')).status).toBe(200)
      }
    })
    expect(await count('recipients')).toBe(ENTRIES.length)
    expect(await count('recipients_mailboxes')).toBe(180)
    expect(await count(`companies where name like '江岸%' or short_name in ('邮政', '千帆', '远山')`)).toBe(
      COMPANIES.length,
    )
    expect(await count(`users where email like 'person%@office.test'`)).toBe(25)
    // Each account hears of its first password, and nobody of anything else.
    expect(await count(`notices where kind <> 'account'`)).toBe(0)
    expect(await told()).toEqual({ mails: 0, notices: 25 })
  })
})

describe('120 earlier issues', () => {
  /** The lines the command prints of each file: its own, and its doubts. */
  let printed: Map<string, PrintedLine>
  let before: Awaited<ReturnType<typeof told>>

  it('are read and filed by the command, in less than ten minutes; what is doubtful waits', async () => {
    before = await told()
    const run = await timed('npm run import-issues -- FOLDER --write', async () =>
      spawnSync(process.execPath, scriptWords('scripts/importIssues.ts', [folder, '--write']), {
        env: { ...process.env, NODE_ENV: 'test' },
        encoding: 'utf8',
      }),
    )
    expect(seconds['npm run import-issues -- FOLDER --write']).toBeLessThan(600)
    printed = printedLines(run.stdout)
    expect(printed.size, run.stderr).toBe(files.length)
    // Something waits for a person, and the command says so.
    expect(run.status).toBe(1)
  })

  it('have numbers, dates and titles right for 95 of 100 good ones at least, without a correction', async () => {
    const good = files.filter(({ asks }) => asks.length === 0)
    const rows = await rowsOf(`
      select t.comment, i.year::int, i.number::int, i.total_number::int as total, i.date,
             (select array_agg(a.title order by r."order") from issues_rels r join articles a on a.id = r.articles_id
               where r.parent_id = i.id and r.path = 'articles') as titles
        from issues i join transitions t on t.issue_id = i.id and t.action = 'file'`)
    const filed = new Map(rows.map((row) => [String(row.comment).replace('批量补录：', ''), row]))
    const wrong = good.filter(({ name, issue }) => {
      const row = filed.get(name)
      if (!row) return false
      const { year, number, totalNumber, date, articles } = issue
      // Spaces beside figures and quotes are dropped by rule: a PDF does not tell those that were typed from its own.
      const titles = articles.map(({ title }) => title.split('\n').map(cleanText).join('\n'))
      return (
        JSON.stringify([row.year, row.number, row.total, row.date, row.titles]) !==
        JSON.stringify([year, number, totalNumber, date, titles])
      )
    })
    const waiting = good.filter(({ name }) => !filed.has(name))
    figures.push(
      `good: ${good.length}, filed without a correction: ${good.length - waiting.length}, of these wrong: ${wrong.length}`,
      ...wrong.map(({ name }) => `wrong: ${name} ${JSON.stringify(filed.get(name))}`),
      ...waiting.map(({ name }) => `good, asked about: ${name}: ${printed.get(name)?.doubts.join(' / ')}`),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
    expect((good.length - waiting.length) / good.length).toBeGreaterThanOrEqual(0.95)
  })

  it('are asked about where one is faulty, and where another is doubled by it', async () => {
    const faulty = files.filter(({ asks }) => asks.length > 0)
    expect(faulty).toHaveLength(10)
    const silent = faulty.filter(({ name }) => (printed.get(name)?.doubts.length ?? 0) === 0)
    expect(silent.map(({ name }) => name)).toEqual([])
    expect(printed.get(faulty[0]?.name ?? '')?.cells.at(-1)).toBe('没有写入')
  })

  it('are all there once a person has answered on the page, and nobody was told of any', async () => {
    const open = files.filter(({ name }) => printed.get(name)?.cells.at(-1) !== '已写入')
    const proposals = await timed('what was left, read through REST', () =>
      sendEarlier(office.reviewer, open),
    )
    for (const { name, asks } of open) {
      const codes = proposals.find(({ file }) => file === name)?.faults.map(({ code }) => code) ?? []
      for (const ask of asks) expect([name, codes]).toEqual([name, expect.arrayContaining([ask])])
    }
    const corrected = open.map(({ name, issue, answer }) => {
      const proposal = proposals.find(({ file }) => file === name)
      const { year, number, totalNumber, date } = issue
      const isScan = proposal?.titles.length === 0
      return { ...proposal, file: name, ...(isScan ? { year, number, totalNumber, date } : answer) }
    })
    const written = await timed('what was left, written through REST', () =>
      sendEarlier(office.reviewer, open, corrected),
    )
    expect(written.filter(({ outcome }) => outcome !== 'filed')).toEqual([])
    expect(await count(`issues where filed and status = 'published'`)).toBe(files.length)
    expect(await count('originals')).toBe(files.length)
    expect(await told()).toEqual(before)
  })

  it('are found by their words, and known to near-duplicates', async () => {
    const readable = files.filter(({ asks }) => !asks.includes('no-text'))
    const lost = []
    for (const { name, issue } of readable) {
      const { body } = await office.author.get(`archive?q=${encodeURIComponent(markOf(issue))}`)
      const issues = new Set(body.hits.map((hit: { issue: { name: string } }) => hit.issue.name))
      if (issues.size !== 1 || ![...issues][0]?.toString().includes(`总第${issue.totalNumber}期`))
        lost.push(name)
    }
    expect(lost).toEqual([])
    const strangers = []
    for (const { name, issue } of readable.filter((_, at) => at % 10 === 3)) {
      const id = await submittedArticle(office, {
        title: '又来一篇',
        body: lexical(...(issue.articles[0]?.paragraphs ?? [])),
      })
      if ((await findSimilar(poolOf(office.payload), { id })).length === 0) strangers.push(name)
    }
    expect(strangers).toEqual([])
    figures.push(`found by their words: ${readable.length} of ${readable.length}`)
  })

  it('have their figures in the trend, with the issue they come from', async () => {
    const tables = files.filter(({ issue }) => issue.table)
    const wrong = []
    for (const { name, issue } of tables) {
      const { from, to, rows } = issue.table ?? { from: '', to: '', rows: [] }
      const report = await readStatistics(office.payload, { from, to, now: new Date() })
      const shown = report.companies.map(({ company, received, used }) => ({ company, received, used }))
      const expected = rows.map(({ company, received, used }) => ({ company, received, used }))
      const isSaid = report.source?.name.includes(`总第${issue.totalNumber}期`)
      const inTrend = report.quarters.at(-1)?.source?.name === report.source?.name
      if (JSON.stringify(shown) !== JSON.stringify(expected) || !isSaid || !inTrend) wrong.push(name)
    }
    figures.push(`printed tables in the trend: ${tables.length - wrong.length} of ${tables.length}`)
    expect(wrong).toEqual([])
    expect(tables.length).toBeGreaterThan(15)
  })
})
