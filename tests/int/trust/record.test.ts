import ExcelJS from 'exceljs'
import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '@/db/transaction'
import { poolOf } from '@/db/poolOf'
import { AUDIT_EVENTS, type AuditEvent } from '@/domain/audit'
import { recordApart, recordAudit } from '@/services/audit/recordAudit'
import { verifyAudit } from '@/services/audit/verifyAudit'
import { draftArticle } from '../../support/articles'
import { openOffice, type Office, type Person } from '../../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const events = async (where: string) =>
  (await office.auditor.get(`audit?sort=id&limit=100&${where}`)).body.docs as Record<string, unknown>[]

async function sheetOf(person: Person, query: string): Promise<string[][]> {
  const answer = await person.send(`audit/export.xlsx?${query}`, { method: 'GET' })
  expect(answer.status).toBe(200)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await answer.arrayBuffer())
  const rows: string[][] = []
  workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map(String)))
  return rows.slice(1)
}

describe('the record', () => {
  it('has a list that was brought in, with how many were new, and none that was only looked at', async () => {
    const cells = [
      ['姓名', '邮箱', '角色'],
      ['新人', 'new@jianbao.test', '文明办审核'],
    ]
    expect((await office.admin.post('users/import', { cells })).status).toBe(200)
    expect(await events('where[event][equals]=list-imported')).toEqual([])
    expect((await office.admin.post('users/import?write=true', { cells })).body.faults).toEqual([])
    expect(await events('where[event][equals]=list-imported')).toMatchObject([
      { actor: office.admin.user.id, collection: 'users', detail: { new: 1 } },
    ])
  })

  it('has a reading that was refused, once however often it is tried, and not what is merely not there', async () => {
    const foreign = await draftArticle(office.rival)
    for (const path of ['users/export.xlsx', 'users/export.xlsx', 'audit', 'users/export.xlsx'])
      expect((await office.author.get(path)).status).toBe(403)
    expect((await office.author.get(`articles/${foreign}`)).status).toBe(404)
    expect((await office.nobody.get('audit')).status).toBe(403)
    const found = await events('where[event][equals]=read-refused')
    expect(found).toMatchObject([
      { outcome: 'refused', actor: office.author.user.id, detail: { path: '/api/users/export.xlsx' } },
      { outcome: 'refused', actor: office.author.user.id, detail: { path: '/api/audit' } },
    ])
  })
})

describe('an auditor', () => {
  it('gets what is asked for by event, person, outcome and days in Shanghai as a file, itself on record', async () => {
    await office.owner.query(`insert into audit (at, event, actor_name, outcome) values
      ('2025-01-09T15:59:59Z', 'login', '夜班甲', 'ok'), ('2025-01-09T16:00:00Z', 'login', '夜班乙', 'failed'),
      ('2025-01-10T15:59:59Z', 'logout', '夜班乙', 'ok'), ('2025-01-10T16:00:00Z', 'login', '夜班丙', 'ok')`)
    const named = async (query: string) =>
      (await sheetOf(office.auditor, query)).map((row) => [row[1], row[4]])
    const day = 'from=2025-01-10&to=2025-01-10'
    expect(await named(day)).toEqual([
      ['2025-01-10 23:59:59', '夜班乙'],
      ['2025-01-10 00:00:00', '夜班乙'],
    ])
    expect(await named(`${day}&event=login`)).toEqual([['2025-01-10 00:00:00', '夜班乙']])
    expect(await named('to=2025-01-10&outcome=ok&person=夜班')).toHaveLength(2)
    expect(await named(`person=${office.author.user.id}&event=read-refused`)).toHaveLength(2)
    const downloads = await events('where[collection][equals]=audit&where[event][equals]=list-downloaded')
    expect(downloads[0]).toMatchObject({
      actor: office.auditor.user.id,
      detail: { from: '2025-01-10', to: '2025-01-10', rows: 2 },
    })
    expect(downloads).toHaveLength(4)
    expect((await office.reviewer.get('audit/export.xlsx')).status).toBe(403)
  })
})

describe('a thousand events of twenty-five kinds', () => {
  it('are each in the record, by the role of the application, and in one chain; a row that is changed is found', async () => {
    const pool = poolOf(office.payload)
    const kinds = (Object.keys(AUDIT_EVENTS) as AuditEvent[]).slice(0, 25)
    expect(kinds).toHaveLength(25)
    const write = async (index: number) => {
      const entry = {
        event: kinds[index % 25] ?? 'refused',
        collection: 'thousand',
        document: index,
      } as const
      const req: PayloadRequest = await createLocalReq({}, office.payload)
      // As hooks do, in the transaction of what it records; and as refusals are, outside any.
      if (index % 2) await recordApart({ ...entry, outcome: 'failed' }, { req })
      else await inTransaction(req, () => recordAudit({ ...entry, detail: { index } }, { req }))
    }
    for (let from = 0; from < 1_000; from += 20)
      await Promise.all(Array.from({ length: 20 }, (_, index) => write(from + index)))
    const { rows } = await pool.query<{ event: string; count: number }>(
      `select event, count(distinct document)::int as count from audit where collection = 'thousand' group by 1`,
    )
    expect(new Map(rows.map(({ event, count }) => [event, count]))).toEqual(
      new Map(kinds.map((kind) => [kind, 40])),
    )
    const whole = await verifyAudit(pool)
    expect(whole.broken).toBeUndefined()
    expect(whole.rows).toBeGreaterThan(1_000)

    const intruder = await office.owner.connect()
    await intruder.query('set session_replication_role = replica')
    const { rows: changed } = await intruder.query<{ id: number }>(
      `update audit set outcome = 'ok' where collection = 'thousand' and document = '537' returning id`,
    )
    intruder.release(true)
    expect((await verifyAudit(pool)).broken).toEqual({ id: changed[0]?.id, fault: '内容或顺序被改动' })
  })
})
