import ExcelJS from 'exceljs'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetFirstPasswords } from '@/services/notices/forgetFirstPasswords'
import { poolOf } from '@/db/poolOf'
import { logIn, openOffice, type Office, type Person } from '../support/office'

let office: Office

beforeAll(async () => {
  office = await openOffice()
})

afterAll(() => office.close())

const SLUGS = ['recipients', 'companies', 'users'] as const
type Slug = (typeof SLUGS)[number]

const count = async (table: string) => {
  const { rows } = await poolOf(office.payload).query<{ n: number }>(
    `select count(*)::int as n from ${table}`,
  )
  return rows[0]?.n
}

const paste = (person: Person, slug: Slug, text: string, query = '') =>
  person.post(`${slug}/import${query}`, { text })

async function upload(person: Person, slug: Slug, bytes: Buffer, { name = 'a.xlsx', query = '' } = {}) {
  const form = new FormData()
  form.set('file', new File([new Uint8Array(bytes)], name))
  const response = await person.send(`${slug}/import${query}`, { method: 'POST', body: form })
  return { status: response.status, body: await response.json() }
}

async function workbook(rows: unknown[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名单').addRows(rows)
  return Buffer.from(await book.xlsx.writeBuffer())
}

const says = (faults: { row: number; column: string; message: string }[]) =>
  faults.map(({ row, column, message }) => `${row} ${column} ${message}`)

describe('报送单位 from Excel, in the three manners offices keep them', () => {
  const header = '类别\t单位名称\t收件人\t电子邮箱'
  const manners = {
    'all mailboxes in one cell': `${header}\n报\t甲局\t\t"one@a.test；Two@a.test\nthree@a.test"\n送\t乙局\t\t张三 <four@b.test>、five@b.test`,
    'the name again on each row': `${header}\n报\t甲局\t\tone@a.test\n报\t甲局\t\ttwo@a.test\n报\t甲局\t\tthree@a.test\n送\t乙局\t张三\tfour@b.test\n送\t乙局\t\tfive@b.test`,
    'the name on its first row only': `报送名单\n\n${header}\n报\t甲局\t\tone@a.test\n\t\t\ttwo@a.test\n\t\t\tthree@a.test\n送\t乙局\t张三\tfour@b.test\n\t\t\tfive@b.test`,
  }
  it.each(Object.entries(manners))('%s', async (_, text) => {
    const { status, body } = await paste(office.reviewer, 'recipients', text)
    expect(status).toBe(200)
    expect(body.faults).toEqual([])
    expect(
      body.rows.map(({ state, entry }: { state: string; entry: object }) => ({ state, ...entry })),
    ).toMatchObject([
      {
        state: 'new',
        name: '甲局',
        kind: 'report',
        mailboxes: [{ email: 'one@a.test' }, { email: 'two@a.test' }, { email: 'three@a.test' }],
      },
      {
        state: 'new',
        name: '乙局',
        kind: 'copy',
        mailboxes: [{ name: '张三', email: 'four@b.test' }, { email: 'five@b.test' }],
      },
    ])
    expect(await count('recipients')).toBe(0)
  })

  it('says of each faulty cell where and why, and writes nothing of the rest', async () => {
    const text = `类别\t单位名称\t电子邮箱\t备注
报\t甲局\tgood@a.test
报\t乙局\tzhang＠b.test
抄\t丙局\tc@c.test
送\t丁局\td@d.test;D@d.test
送\t\t
送\t戊局\t没有邮箱`
    const { body } = await paste(office.reviewer, 'recipients', text)
    expect(says(body.faults)).toEqual([
      expect.stringMatching(/^3 电子邮箱 .*全角/),
      expect.stringMatching(/^4 类别 “?类别“抄”不认识/),
      expect.stringMatching(/^5 电子邮箱 邮箱“d@d.test”.*重复/),
      expect.stringMatching(/^6 单位名称 请填写/),
      expect.stringMatching(/^7 电子邮箱 .*缺少“@”/),
    ])
    expect(body.ignored).toEqual(['备注'])
    const written = await paste(office.reviewer, 'recipients', text, '?write=true')
    expect(written.status).toBe(400)
    expect(written.body.errors[0].message).toContain('没有写入')
    expect(await count('recipients')).toBe(0)
  })

  it('are written at once, and tell new, changed and unchanged apart when they come again', async () => {
    const rows = [
      ['类别', '顺序', '单位名称', '收件人', '邮箱'],
      ['报', 1, '甲局', '李四', 'one@a.test'],
      ['送', 2, '乙局', '', { text: 'two@b.test', hyperlink: 'mailto:two@b.test' }],
    ]
    const first = await upload(office.reviewer, 'recipients', await workbook(rows), { query: '?write=true' })
    expect(first).toMatchObject({ status: 200, body: { written: true } })
    expect(await count('recipients')).toBe(2)
    const next = [
      ...rows.slice(0, 2),
      ['送', 3, '乙局', '', 'two@b.test'],
      ['送', 4, '丙局', '', 'three@c.test'],
    ]
    const again = await upload(office.reviewer, 'recipients', await workbook(next))
    expect(again.body.rows.map(({ state }: { state: string }) => state)).toEqual([
      'unchanged',
      'changed',
      'new',
    ])
    expect(await count('recipients')).toBe(2)
  })
})

describe('a sheet on the page', () => {
  it('comes back as it was read, with what its columns are, to be corrected and sent again', async () => {
    const text = '名单\n单位名称\t信箱\t报送类别\n甲局\tone＠a.test\t报'
    const first = await paste(office.reviewer, 'recipients', text)
    expect(first.body).toMatchObject({
      headingRow: 2,
      columns: ['印刷名称', null, '类别'],
      cells: [['名单'], ['单位名称', '信箱', '报送类别'], ['甲局', 'one＠a.test', '报']],
    })
    const cells: string[][] = first.body.cells
    const named = cells.map((row, index) => (index === 1 ? ['单位名称', '邮箱', '报送类别'] : row))
    const second = await office.reviewer.post('recipients/import', { cells: named })
    expect(says(second.body.faults)).toEqual([expect.stringMatching(/^3 邮箱 .*全角/)])
    const right = named.map((row, index) => (index === 2 ? ['甲局', ' one@a.test\u00a0', '报'] : row))
    const third = await office.reviewer.post('recipients/import', { cells: right })
    expect(third.body.faults).toEqual([])
  })

  it('without a single heading says so, and keeps its cells', async () => {
    const { body } = await paste(office.reviewer, 'recipients', '甲一\tone@a.test')
    expect(body).toMatchObject({ columns: [], cells: [['甲一', 'one@a.test']], rows: [] })
    expect(body.headingRow).toBeUndefined()
    expect(body.faults[0].message).toContain('没有认出表头')
  })

  it('says of an entry that changes what was and what will be', async () => {
    const rows = '类别\t单位名称\t顺序\t邮箱\n报\t甲局\t1\tone@a.test'
    await paste(office.reviewer, 'recipients', rows, '?write=true')
    const { body } = await paste(
      office.reviewer,
      'recipients',
      '类别\t单位名称\t顺序\t邮箱\n报\t甲局\t3\tone@a.test;two@a.test',
    )
    expect(body.rows).toMatchObject([
      {
        state: 'changed',
        changes: [
          { column: '排列顺序', before: '1', after: '3' },
          { column: '邮箱', before: 'one@a.test', after: 'one@a.test；two@a.test' },
        ],
      },
    ])
    expect(body.rows[0].before).toBeUndefined()
  })

  it('whose cells are no sheet is refused in words', async () => {
    for (const cells of [[], 'a', [[1]], [['a'.repeat(40_000)]]]) {
      const { status, body } = await office.reviewer.post('recipients/import', { cells })
      expect(status).toBe(400)
      expect(body.errors[0].message).toContain('没有收到内容')
    }
  })
})

describe('a .csv', () => {
  it('is read in GB 18030 and in UTF-8 alike', async () => {
    // 名称,邮箱 / 单位,x@y.test as WPS in China saves it
    const gb = Buffer.concat([
      Buffer.from([0xc0, 0xe0, 0xb1, 0xf0, 0x2c]), // 类别,
      Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c]), // 名称,
      Buffer.from([0xd3, 0xca, 0xcf, 0xe4]), // 邮箱
      Buffer.from('\r\n'),
      Buffer.from([0xb1, 0xa8, 0x2c]), // 报,
      Buffer.from([0xb5, 0xa5, 0xce, 0xbb, 0x2c]), // 单位,
      Buffer.from('x@y.test\r\n'),
    ])
    const utf8 = Buffer.from('\uFEFF类别,名称,邮箱\r\n报,单位,x@y.test\r\n')
    for (const bytes of [gb, utf8]) {
      const { body } = await upload(office.reviewer, 'recipients', bytes, { name: 'a.csv' })
      expect(body).toMatchObject({
        faults: [],
        rows: [{ state: 'new', entry: { name: '单位', kind: 'report' } }],
      })
    }
  })

  it('or anything else that is no list is refused in words', async () => {
    const old = await upload(office.reviewer, 'recipients', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))
    expect(old).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining('.xls') }] },
    })
    const broken = await upload(office.reviewer, 'recipients', Buffer.from('PK\u0003\u0004 broken'))
    expect(broken.status).toBe(400)
    const words = await paste(office.reviewer, 'recipients', '今天天气很好')
    expect(words.body).toMatchObject({
      rows: [],
      faults: [{ row: 1, message: expect.stringContaining('表头') }],
    })
    expect((await office.reviewer.post('recipients/import', {})).status).toBe(400)
  })
})

describe('accounts', () => {
  it('come with a first password by mail, which no answer and no colleague sees', async () => {
    const text =
      '姓名\t邮箱\t角色\t所属企业\n王芳\twang@c.test\t投稿人\t申通\n赵强\tzhao@c.test\t文明办审核\t'
    const { status, body } = await paste(office.admin, 'users', text, '?write=true')
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toMatch(/password/i)
    const { rows } = await poolOf(office.payload).query<{ email: string; text: string }>(
      `select email, text from notices where kind = 'account' order by id`,
    )
    expect(rows.map(({ email }) => email)).toEqual(['wang@c.test', 'zhao@c.test'])
    const password = /初始密码：(\S+)/.exec(rows[0]?.text ?? '')?.[1] ?? ''
    const config = (await import('@payload-config')).default
    const wang = await logIn(await config, { email: 'wang@c.test', password })
    expect(wang.user).toMatchObject({ role: 'author', company: { id: office.companies.sto.id } })
    for (const person of [office.reviewer, office.admin]) {
      expect((await person.get('notices?where[kind][equals]=account')).body.docs).toEqual([])
    }
    const again = await paste(office.admin, 'users', text, '?write=true')
    expect(again.body.rows.map(({ state }: { state: string }) => state)).toEqual(['unchanged', 'unchanged'])
    expect(await count(`notices where kind = 'account'`)).toBe(2)

    // Only what still has to be sent keeps its words.
    await poolOf(office.payload).query(sql`update notices set status = 'sent' where email = 'wang@c.test'`)
    await forgetFirstPasswords(office)
    const kept = await poolOf(office.payload).query<{ text: string; html: string }>(
      sql`select text, html from notices where kind = 'account' order by id`,
    )
    expect(JSON.stringify(kept.rows[0])).not.toContain(password)
    expect(kept.rows[0]?.text).toContain('不再保存')
    expect(kept.rows[1]).toMatchObject({ text: rows[1]?.text })
  })

  it('of an unknown company, a doubled address or a role nobody has are told', async () => {
    const text =
      '姓名\t邮箱\t角色\t所属企业\n甲\ta@c.test\t投稿人\t没有的公司\n乙\tb@c.test\t投稿人\t申通\n丙\tB@c.test\t投稿人\t申通\n丁\td@c.test\t主任\t申通'
    const { body } = await paste(office.admin, 'users', text)
    expect(says(body.faults)).toEqual([
      expect.stringContaining('2 所属企业 没有叫“没有的公司”的企业'),
      expect.stringContaining('4 邮箱 “b@c.test”与第 3 行重复'),
      expect.stringContaining('5 角色 角色“主任”不认识'),
    ])
  })
})

describe('companies', () => {
  it('come with their contacts, all or none', async () => {
    const before = await count('companies')
    const text = `企业名称\t简称\t联系人\t邮箱\n中通快递股份有限公司\t中通\t孙\tsun@z.test\n\t\t钱\tqian@z.test\n韵达控股股份有限公司\t${'长'.repeat(21)}\t\t`
    expect((await paste(office.admin, 'companies', text, '?write=true')).status).toBe(400)
    expect(await count('companies')).toBe(before)
    const good = await paste(office.admin, 'companies', text.replace('长'.repeat(21), '韵达'), '?write=true')
    expect(good.status).toBe(200)
    const { body } = await office.admin.get('companies?where[shortName][equals]=中通')
    expect(body.docs[0].contacts).toMatchObject([
      { name: '孙', email: 'sun@z.test' },
      { name: '钱', email: 'qian@z.test' },
    ])
  })
})

describe('each list', () => {
  it.each(SLUGS)('%s goes out as a file that comes back unchanged', async (slug) => {
    const response = await office.admin.send(`${slug}/export.xlsx`, { method: 'GET' })
    expect(response.status).toBe(200)
    const { body } = await upload(office.admin, slug, Buffer.from(await response.arrayBuffer()))
    expect(body.faults).toEqual([])
    expect(body.rows).toHaveLength((await count(slug)) ?? -1)
    expect(new Set(body.rows.map(({ state }: { state: string }) => state))).toEqual(new Set(['unchanged']))
  })

  it.each(SLUGS)('%s is for whoever may add to it, before anything is read', async (slug) => {
    const isAdmins = slug !== 'recipients'
    const people = {
      nobody: office.nobody,
      author: office.author,
      rival: office.rival,
      reviewer: office.reviewer,
      admin: office.admin,
    }
    const expected = { nobody: 401, author: 403, rival: 403, reviewer: isAdmins ? 403 : 200, admin: 200 }
    const text = '姓名\t名称\t邮箱\n甲\t乙\tc@d.test'
    for (const [name, person] of Object.entries(people)) {
      const status = expected[name as keyof typeof expected]
      expect([name, (await paste(person, slug, text)).status]).toEqual([name, status])
      expect([name, (await paste(person, slug, 'x', '?write=true')).status]).toEqual([
        name,
        status === 200 ? 400 : status,
      ])
      expect([name, (await person.send(`${slug}/export.xlsx`, { method: 'GET' })).status]).toEqual([
        name,
        status,
      ])
    }
  })

  it('is written by one import at a time: of five alike one adds', async () => {
    const text = '类别\t名称\t邮箱\n报\t同时来的单位\tsame@t.test'
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => paste(office.reviewer, 'recipients', text, '?write=true')),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(await count(`recipients where name = '同时来的单位'`)).toBe(1)
  })
})
