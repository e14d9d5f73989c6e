import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EarlierProposal } from '@/domain/answers/earlierIssues'
import { poolOf } from '@/db/poolOf'
import { readStatistics } from '@/services/desk/readStatistics'
import { findSimilar } from '@/services/review/findSimilar'
import { submittedArticle, submittedIssue } from '../support/articles'
import { zip } from '../support/docx/zip'
import { ownPdf, scannedPdf, wordIssue } from '../support/earlier/issueFiles'
import { madeUpIssue } from '../support/earlier/madeUpIssue'
import { lexical, openOffice, type Office, type Person } from '../support/office'

let office: Office
/** Twelve issues: four printed by us, four Word files set and four pasted plain. */
const files = new Map<string, Buffer>()

beforeAll(async () => {
  process.env.DATA_DIR = await mkdtemp(join(tmpdir(), 'jianbao-earlier-'))
  office = await openOffice()
  await office.admin.post('recipients', {
    name: '上级单位',
    kind: 'report',
    order: 1,
    mailboxes: [{ name: '甲', email: 'one@superior.test' }],
  })
  for (let index = 0; index < 12; index += 1) {
    const issue = madeUpIssue(index)
    if (index % 3 === 0) files.set(`${index}.pdf`, await ownPdf(issue))
    else files.set(`${index}.docx`, await wordIssue(issue, index % 3 === 1 ? 'set' : 'plain'))
  }
})

afterAll(() => office.close())

const some = (...indexes: number[]): [string, Buffer][] =>
  [...files].filter(([name]) => indexes.includes(Number.parseInt(name)))

async function send(
  person: Person,
  sent: Iterable<[string, Buffer]>,
  { write = false, proposals }: { write?: boolean; proposals?: unknown } = {},
) {
  const form = new FormData()
  for (const [name, bytes] of sent) form.append('files', new File([new Uint8Array(bytes)], name))
  if (proposals !== undefined) form.set('proposals', JSON.stringify(proposals))
  const response = await person.send(`issues/import${write ? '?write=true' : ''}`, {
    method: 'POST',
    body: form,
  })
  const body = await response.json()
  return { status: response.status, body, proposals: (body.proposals ?? []) as EarlierProposal[] }
}

const rowsOf = async (sql: string, ...values: unknown[]) =>
  (await poolOf(office.payload).query<Record<string, unknown>>(sql, values)).rows
const counts = async () =>
  (
    await rowsOf(`select (select count(*)::int from deliveries) as mails, (select count(*)::int from notices) as notices,
    (select count(*)::int from issues) as issues, (select count(*)::int from originals) as originals, (select count(*)::int from articles) as articles`)
  )[0]
const codes = ({ faults }: EarlierProposal) => faults.map(({ code }) => code)

describe('twelve earlier issues', () => {
  it('are proposed as they are printed, without a doubt, and nothing is written', async () => {
    const before = await counts()
    const { status, proposals } = await send(office.reviewer, files)
    expect(status).toBe(200)
    expect(proposals.map(({ file, faults }) => [file, faults])).toEqual(
      [...files.keys()].map((file) => [file, []]),
    )
    for (const proposal of proposals) {
      const { year, number, totalNumber, date, articles } = madeUpIssue(Number.parseInt(proposal.file))
      expect(proposal).toMatchObject({
        year,
        number,
        totalNumber,
        date,
        titles: articles.map(({ title }) => title),
        outcome: 'proposed',
      })
    }
    expect(await counts()).toEqual(before)
  })

  it('are filed, each with its file, and nobody is told; begun again they are there already', async () => {
    const before = await counts()
    const first = await send(office.reviewer, some(0, 1, 2), { write: true })
    expect(first.proposals.map(({ outcome }) => outcome)).toEqual(['filed', 'filed', 'filed'])
    const all = await send(office.reviewer, files, { write: true })
    expect(all.proposals.map(({ outcome }) => outcome)).toEqual([
      ...Array<string>(3).fill('present'),
      ...Array<string>(9).fill('filed'),
    ])
    const again = await send(office.admin, some(0, 5, 11), { write: true })
    expect(again.proposals.every(({ outcome, faults }) => outcome === 'present' && faults.length === 0)).toBe(
      true,
    )
    const articles = [...files.keys()].reduce(
      (sum, name) => sum + madeUpIssue(Number.parseInt(name)).articles.length,
      0,
    )
    expect(await counts()).toEqual({
      ...before,
      issues: 12,
      originals: 12,
      articles: (Number(before?.articles) || 0) + articles,
    })
    const issues = await rowsOf(
      `select i.filed, i.status, i.number::int, i.printed_table as table from issues i order by i.total_number`,
    )
    expect(issues.every(({ filed, status }) => filed === true && status === 'published')).toBe(true)
    expect(issues[0]?.table).toMatchObject({
      rows: madeUpIssue(0).table?.rows,
      from: '2015-10-01',
      to: '2015-12-31',
    })
  })

  it('are in the archive with the figures they printed, found by a word of theirs, and known to near-duplicates', async () => {
    const { body } = await office.author.get('archive?year=2016')
    expect(body.issues).toHaveLength(12)
    const found = await office.author.get(`archive?q=${encodeURIComponent('逐户核对了门牌')}`)
    expect(found.body.total).toBeGreaterThan(5)
    const view = await rowsOf(
      `select p.view->'statistics' as table from publications p join issues i on i.id = p.issue_id where i.number = 1`,
    )
    expect(view[0]?.table).toMatchObject({ periodText: '（2015年10月1日—12月31日）' })
    const [article] = madeUpIssue(1).articles
    const again = await submittedArticle(office, {
      title: '又来一篇',
      body: lexical(...(article?.paragraphs ?? [])),
    })
    expect(await findSimilar(poolOf(office.payload), { id: again })).not.toEqual([])
  })

  it('are in the trend with the figures they printed, which say where they come from', async () => {
    const table = madeUpIssue(0).table
    const source = { name: '2016年第1期（总第401期）' }
    const report = await readStatistics(office.payload, {
      from: table?.from,
      to: table?.to,
      now: new Date('2017-01-05'),
    })
    const printed = table?.rows.map(({ company, received, used }) => ({ company, received, used }))
    expect(report.companies.map(({ company, received, used }) => ({ company, received, used }))).toEqual(
      printed,
    )
    expect(report.source).toMatchObject(source)
    // Only the quarters of which an issue printed a table are its; the others are counted, for the companies there are.
    expect(report.quarters.map((quarter) => [quarter.label, quarter.source?.name]).slice(-2)).toEqual([
      ['2015年第三季度', undefined],
      ['2015年第四季度', source.name],
    ])
    const { body } = await office.reviewer.get(`statistics?from=${table?.from}&to=${table?.to}`)
    expect(body).toMatchObject({ rows: table?.rows, source })
    const other = await office.reviewer.get(`statistics?from=${table?.from}&to=2015-12-30`)
    expect(other.body.source).toBeUndefined()
  })

  it('name a company as it is named today, however wide the brackets of the table are', async () => {
    const name = '千帆速运(江岸)有限公司'
    const { body: company } = await office.admin.post('companies', { name, shortName: '千帆', order: 90 })
    const { from, to } = madeUpIssue(0).table ?? {}
    const report = await readStatistics(office.payload, { from, to, now: new Date('2017-01-05') })
    expect(report.companies.filter(({ shortName }) => shortName === '千帆')).toMatchObject([
      { companyId: company.doc.id, company: name, received: 10, used: 2 },
    ])
    expect((await office.admin.send(`companies/${company.doc.id}`, { method: 'DELETE' })).status).toBe(200)
  })

  it('are no 来稿 of today', async () => {
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const { body } = await office.reviewer.get(`statistics?from=${today}&to=${today}`)
    expect(body.rows.map(({ used }: { used: number }) => used)).toEqual([0, 0])
  })
})

describe('what is doubtful', () => {
  it('is asked about, file by file, and filed by nobody until a person has answered', async () => {
    const next = madeUpIssue(13)
    const [gap, wrongDate, taken, scan] = await Promise.all([
      wordIssue(next, 'set'),
      wordIssue({ ...madeUpIssue(14), date: '2016-01-03' }, 'set'),
      wordIssue({ ...madeUpIssue(15), number: 3 }, 'set'),
      Promise.resolve(scannedPdf()),
    ])
    const sent: [string, Buffer][] = [
      ['gap.docx', gap],
      ['date.docx', wrongDate],
      ['taken.docx', taken],
      ['2016年第17期（总第417期）.pdf', scan],
      ['notes.txt', Buffer.from('别的文件')],
    ]
    const { proposals } = await send(office.reviewer, sent)
    expect(proposals.map(codes)).toEqual([
      ['gap'],
      ['date-order'],
      ['double', 'total', 'date-order'],
      ['no-text', 'from-name', 'missing'],
      ['unreadable'],
    ])
    const before = await counts()
    const unanswered = await send(office.reviewer, sent, { write: true })
    expect(unanswered.proposals.map(({ outcome }) => outcome)).toEqual(Array(5).fill('refused'))
    expect(await counts()).toEqual(before)
    const corrected = proposals.slice(0, 4).map((proposal) => ({
      ...proposal,
      ...(proposal.file === 'taken.docx' && { number: 16 }),
      ...(proposal.file === 'date.docx' && { date: madeUpIssue(14).date }),
      ...(proposal.file.endsWith('.pdf') && { date: '2016-09-08' }),
    }))
    const judged = await send(office.reviewer, [], { proposals: corrected })
    expect(judged.proposals.map(codes)).toEqual([['gap'], [], [], ['no-text']])
    const written = await send(office.reviewer, sent, { write: true, proposals: corrected })
    expect(written.proposals.map(({ outcome }) => outcome)).toEqual(Array(4).fill('filed'))
    const scanned = await rowsOf(
      `select count(r.*)::int as articles from issues i left join issues_rels r on r.parent_id = i.id and r.path = 'articles' where i.number = 17`,
    )
    expect(scanned).toEqual([{ articles: 0 }])
  })

  it('is a file that was filed under another number, and a correction without its file', async () => {
    const [[, bytes] = ['', Buffer.alloc(0)]] = some(0)
    const [proposal] = (await send(office.reviewer, [['0.pdf', bytes]])).proposals
    const other = { ...proposal, outcome: undefined, number: 24, totalNumber: 424, date: '2016-12-22' }
    const { proposals } = await send(office.reviewer, [['0.pdf', bytes]], {
      write: true,
      proposals: [other, { ...other, file: 'lost.pdf' }],
    })
    expect(proposals.map((each) => [each.outcome, codes(each).at(-1)])).toEqual([
      ['refused', 'same-file'],
      ['refused', 'no-file'],
    ])
  })

  it('is settled between two who import the same at once: each issue is there once', async () => {
    const sent: [string, Buffer][] = [['race.docx', await wordIssue(madeUpIssue(18), 'set')]]
    const proposals = (await send(office.reviewer, sent)).proposals
    const answers = await Promise.all(
      [office.reviewer, office.otherReviewer].map((person) => send(person, sent, { write: true, proposals })),
    )
    expect(answers.map((answer) => answer.proposals[0]?.outcome).sort()).toEqual(['filed', 'present'])
    expect(await rowsOf(`select count(*)::int as n from issues where number = 19`)).toEqual([{ n: 1 }])
  })
})

describe('an import and the work of the day at once', () => {
  it('do not get in each other’s way: the issue is published and mailed, the earlier one is filed and told nobody', async () => {
    const issue = await submittedIssue(office, { date: '2026-01-09' })
    const sent: [string, Buffer][] = [['beside.docx', await wordIssue(madeUpIssue(23), 'set')]]
    const { proposals } = await send(office.reviewer, sent)
    const [published, filed] = await Promise.all([
      office.otherReviewer.post(`issues/${issue}/publish`),
      send(office.reviewer, sent, { write: true, proposals }),
    ])
    expect(published.status).toBe(200)
    expect(filed.proposals[0]?.outcome).toBe('filed')
    expect(await rowsOf('select distinct issue_id from deliveries')).toEqual([{ issue_id: issue }])
  })

  it('never give one number to two: of a file and an issue that is begun with its number, one is refused and told', async () => {
    const made = madeUpIssue(21)
    const { year, number, totalNumber, date } = made
    const sent: [string, Buffer][] = [['number.docx', await wordIssue(made, 'set')]]
    const { proposals } = await send(office.reviewer, sent)
    const [begun, written] = await Promise.all([
      office.otherReviewer.post('issues', { year, number, totalNumber, date }),
      send(office.reviewer, sent, { write: true, proposals }),
    ])
    const outcome = written.proposals[0]?.outcome
    expect([begun.status, outcome]).toEqual(begun.status === 201 ? [201, 'refused'] : [409, 'filed'])
    if (outcome === 'refused') expect(written.proposals[0]?.faults.at(-1)?.message).toMatch(/重复|期号/)
    else expect(begun.body.errors[0].message).toMatch(/期/)
    expect(
      await rowsOf('select count(*)::int as n from issues where year = $1 and number = $2', year, number),
    ).toEqual([{ n: 1 }])
  })
})

describe('a .zip of earlier issues', () => {
  it('is read by the names that a Chinese Windows gave it; what lies outside, and what is no brief, is named and not read', async () => {
    const word = await wordIssue(madeUpIssue(20), 'set')
    // 简报 in GBK, as a zip of a Chinese Windows has it.
    const packed = zip([
      { name: 'XXXX/21.docx', data: word },
      { name: '../out.docx', data: word },
      { name: 'a.exe', data: 'MZ' },
      { name: '__MACOSX/._a.docx', data: 'x' },
    ])
    const gbk = Buffer.from(
      packed.toString('latin1').replaceAll('XXXX', Buffer.from([0xbc, 0xf2, 0xb1, 0xa8]).toString('latin1')),
      'latin1',
    )
    const { proposals } = await send(office.reviewer, [['all.zip', gbk]])
    expect(proposals.map(({ file, number }) => [file, number])).toEqual([
      ['简报/21.docx', 21],
      ['../out.docx', null],
      ['a.exe', null],
    ])
    expect(proposals[1]?.faults[0]?.message).toContain('路径不正常')
  })

  it('is unpacked no further than it says it is, and not at all when that is too far', async () => {
    const lie = zip([{ name: 'a.pdf', data: Buffer.alloc(30_000_000), declaredBytes: 1000 }])
    const [proposal] = (await send(office.reviewer, [['lie.zip', lie]])).proposals
    expect(proposal?.faults[0]?.message).toContain('大得不正常')
    const huge = zip([{ name: 'a.pdf', data: 'x', declaredBytes: 300_000_000 }])
    expect(await send(office.reviewer, [['huge.zip', huge]])).toMatchObject({
      status: 400,
      body: { errors: [{ data: { code: 'earlier-zip-bomb' } }] },
    })
  })
})

describe('who may import earlier issues', () => {
  it('is a reviewer or an administrator', async () => {
    const statuses = []
    for (const person of [office.nobody, office.author, office.signer, office.auditor])
      statuses.push((await send(person, some(0))).status)
    expect(statuses).toEqual([401, 403, 403, 403])
    expect((await send(office.admin, some(0))).status).toBe(200)
  })

  it('is told what is missing, and what is not understood', async () => {
    expect(await send(office.reviewer, [])).toMatchObject({
      status: 400,
      body: { errors: [{ data: { code: 'no-file' } }] },
    })
    const bad = await send(office.reviewer, some(0), {
      write: true,
      proposals: [{ file: '0.pdf', year: '2016' }],
    })
    expect(bad).toMatchObject({ status: 400, body: { errors: [{ data: { code: 'bad-proposals' } }] } })
  })
})
