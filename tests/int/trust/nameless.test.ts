import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordWords } from '@/components/audit/recordWords'
import { type Fate, PERSONAL_COLUMNS } from '@/domain/nameless'
import { submittedArticle } from '../../support/articles'
import { openOffice, type Office } from '../../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const NAMED = '(name|email|address|agent|actor|mailbox|contact|phone|person|sender|leader|_by$|^by$|user)'

/** Columns that hold something of a person, as the database has them. */
async function personalColumns(): Promise<string[]> {
  const { rows } = await office.owner.query<{ place: string }>(
    `select table_name || '.' || column_name as place from information_schema.columns
      where table_schema = 'public' and column_name !~ 'filename$' and table_name <> 'payload_migrations' and (
        (table_name = 'users' and column_name not in ('id', 'created_at', 'updated_at'))
        or (column_name ~ '${NAMED}' and data_type in ('text', 'character varying', 'jsonb', 'ARRAY'))
        or exists (select from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
                    where contype = 'f' and confrelid = 'users'::regclass
                      and conrelid = to_regclass(quote_ident(table_name)) and attname = column_name)
        or (data_type = 'jsonb' and column_name ~ '(reviews|proofs|verdict|sign_off)$')
        or (table_name = 'transitions' and column_name = 'comment')
        or column_name in ('user_id', 'created_by', 'requested_by', 'actor'))`,
  )
  return rows.map(({ place }) => place).sort()
}

/** Where in the whole database a text stands, by table and column. */
async function placesWith(text: string): Promise<string[]> {
  const { rows: tables } = await office.owner.query<{ name: string }>(
    `select quote_ident(table_name) as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const { rows } = await office.owner.query<{ place: string }>(
    tables
      .map(
        ({ name }) =>
          `select '${name}.' || held.key as place from ${name} t, jsonb_each_text(to_jsonb(t)) held where held.value like $1`,
      )
      .join(' union '),
    [`%${text}%`],
  )
  return rows.map(({ place }) => place).sort()
}

const decided = Object.entries(PERSONAL_COLUMNS) as [string, Fate][]

describe('an account that left', () => {
  it('has a decision for every column that holds something of a person', async () => {
    expect(await personalColumns()).toEqual(Object.keys(PERSONAL_COLUMNS).sort())
  })

  it('is made nameless by an administrator, once it is closed and its address is given', async () => {
    const { id, email } = office.colleague.user
    const path = `users/${id}/make-nameless`
    const make = (person = office.admin, given = email) => person.post(path, { email: given })
    for (const person of [office.reviewer, office.auditor, office.colleague])
      expect((await make(person)).status).toBe(403)
    expect((await make(office.nobody)).status).toBe(401)
    const open = await make()
    expect([open.status, open.body.errors[0].data.code]).toEqual([409, 'still-active'])
    await office.admin.patch(`users/${id}`, { active: false })
    expect((await make(office.admin, 'other@office.test')).status).toBe(400)
    expect((await office.admin.post('users/99999/make-nameless', { email })).status).toBe(404)
    expect((await office.admin.get(`users/${id}`)).body.email).toBe(email)
  })

  it('leaves its name and address only where the table says so, and nothing of it in the record of the act', async () => {
    const { id } = office.author.user
    const [name, email] = ['赵钱孙李周', 'zhao.qian@left-office.test']
    await office.admin.patch(`users/${id}`, { name, email })
    const article = await submittedArticle(office)
    await office.owner.query(
      `insert into remarks (article_id, paragraph, "offset", quote, text, by_id, by_name) values ($1, 1, 0, 'a', 'b', $2, $3)`,
      [article, id, name],
    )
    await office.owner.query('insert into two_factors (user_id, secret) values ($1, $2)', [id, 'x'])
    await office.author.post('payload-preferences/a', { value: { by: name } })
    await office.owner.query(`insert into password_requests (email) values ($1)`, [email])
    const before = await placesWith(email)
    expect(before).toEqual(expect.arrayContaining(['audit.detail', 'password_requests.email', 'users.email']))
    expect(await placesWith(name)).toContain('remarks.by_name')
    await office.admin.patch(`users/${id}`, { active: false })
    const { rows: last } = await office.owner.query<{ id: number }>('select max(id)::int as id from audit')
    const { status, body } = await office.admin.post(`users/${id}/make-nameless`, { email })
    expect([status, body.name]).toEqual([200, `已离职用户${id}`])
    const kept = new Set(decided.flatMap(([place, fate]) => (typeof fate === 'object' ? [place] : [])))
    const left = [...(await placesWith(name)), ...(await placesWith(email))]
    // What changed on the account stands in the record, with the rest of it.
    expect(left.filter((place) => !kept.has(place) && place !== 'audit.detail')).toEqual([])
    expect(left).toEqual(expect.arrayContaining(['audit.detail', 'transitions.by_name']))
    const { rows } = await office.owner.query('select event, document, detail from audit where id > $1', [
      last[0]?.id,
    ])
    expect(rows).toMatchObject([
      {
        event: 'account-changed',
        document: String(id),
        detail: { nameless: true, secondStep: 1, remarks: 1 },
      },
    ])
    expect(JSON.stringify(rows)).not.toContain(name)
    const said = recordWords({ collection: 'users', document: String(id), ...rows[0] }, office.payload.config)
    expect(said.detail).toMatch(/^[^A-Za-z]+$/)
    for (const table of ['session_log', 'two_factors', 'recovery_codes', 'password_history'])
      expect((await office.owner.query(`select from ${table} where user_id = $1`, [id])).rowCount).toBe(0)
    const { rows: accounts } = await office.owner.query('select * from users where id = $1', [id])
    const emptied = decided.flatMap(([place, fate]) =>
      fate === 'emptied' && place.startsWith('users.') && !place.startsWith('users.notices_')
        ? [place.slice('users.'.length)]
        : [],
    )
    expect(emptied.filter((column) => ![null, false, '0'].includes(accounts[0]?.[column]))).toEqual([])
  })

  it('is nobody else’s afterwards', async () => {
    const { id } = office.author.user
    const again = await office.admin.patch(`users/${id}`, { active: true })
    expect([again.status, again.body.errors[0].data.code]).toEqual([409, 'nameless'])
    const taken = await office.admin.patch(`users/${office.rival.user.id}`, { email: 'left-1@left.invalid' })
    expect(taken.status).toBe(400)
    expect((await office.admin.post(`users/${id}/make-nameless`, { email: 'a@b.test' })).status).toBe(409)
  })
})

describe('what is held of a person', () => {
  it('is a file for Excel, too, with a sheet for each list', async () => {
    const { id, email } = office.rival.user
    const response = await office.rival.send(`users/${id}/personal.xlsx`, {})
    expect(response.status).toBe(200)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(await response.arrayBuffer())
    const names = workbook.worksheets.map((sheet) => sheet.name)
    expect(names).toEqual([
      '账号',
      '登录',
      '通知',
      '消息',
      '收到的简报',
      '审计记录',
      '流转',
      '稿件',
      '其他提到处',
    ])
    const account = workbook.getWorksheet('账号')?.getSheetValues() ?? []
    expect(account).toContainEqual([undefined, 'email', email])
    expect(workbook.getWorksheet('登录')?.getRow(1).values).toContain('created_at')
    expect((await office.reviewer.send(`users/${id}/personal.xlsx`, {})).status).toBe(403)
  })
})
