import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvedArticle, draftArticle, submittedIssue } from '../support/articles'
import { lexical, openOffice, type Office, type Person } from '../support/office'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const FAULTY = { title: '己经完成', body: lexical('会议定于2026年2月30日召开。') }
const find = async (person: Person, id: number) =>
  (await person.post(`articles/${id}/proofread`)).body.findings
const switchOn = (proofread: boolean) =>
  office.admin.post('globals/settings', { proofread }).then(({ status }) => expect(status).toBe(200))
const codes = (findings: { code: string }[]) => findings.map(({ code }) => code)

describe('校对', () => {
  it('finds by the rules at once, and by words when the office has them', async () => {
    const id = await draftArticle(office.author, FAULTY)
    expect(await find(office.author, id)).toMatchObject([
      { rule: 'date', level: 'error', text: '2026年2月30日', paragraph: 0, from: 4, to: 14 },
    ])
    expect((await office.author.post('lexicon/starter')).status).toBe(403)
    const { body } = await office.reviewer.post('lexicon/starter')
    expect(body.added).toBeGreaterThan(200)
    expect((await office.reviewer.post('lexicon/starter')).body).toEqual({ added: 0 })
    expect(await find(office.author, id)).toMatchObject([
      { rule: 'lexicon-wrong', text: '己经', suggestion: '已经', paragraph: null },
      { rule: 'date' },
    ])
    expect((await office.rival.post(`articles/${id}/proofread`)).status).toBe(404)
    expect((await office.nobody.post(`articles/${id}/proofread`)).status).toBe(401)
  })

  it('follows the lexicon as it is changed', async () => {
    const id = await draftArticle(office.author, { title: '标题', body: lexical('我们的小站。') })
    expect(await find(office.author, id)).toEqual([])
    const made = await office.reviewer.post('lexicon', { kind: 'forbidden', text: '小站', note: '应称网点' })
    expect(made.status).toBe(201)
    expect(await find(office.author, id)).toMatchObject([
      { rule: 'lexicon-forbidden', message: '禁用词：应称网点' },
    ])
    await office.reviewer.patch(`lexicon/${made.body.doc.id}`, { active: false })
    expect(await find(office.author, id)).toEqual([])
  })

  it.each([
    [{ kind: 'wrong', text: '\u200B', suggestion: '甲' }, '词语是空的'],
    [{ kind: 'wrong', text: '某词' }, '应改为'],
    [{ kind: 'wrong', text: '某词', suggestion: '某词' }, '相同'],
  ])('has no entry like %o', async (entry, words) => {
    const { status, body } = await office.reviewer.post('lexicon', entry)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(words)
  })
})

describe('词库 as a sheet', () => {
  const paste = (text: string, query = '') => office.reviewer.post(`lexicon/import${query}`, { text })

  it('comes in whole, each faulty cell named, and goes out as it came', async () => {
    const bad = await paste(
      '类别\t词语\t应改为\n错词\t甲误\t\n某类\t乙误\t乙\n错词\t丙误\t丙\n错词\t丙误\t丙',
    )
    expect(
      bad.body.faults.map(({ row, column }: { row: number; column: string }) => `${row} ${column}`),
    ).toEqual(['2 应改为', '3 类别', '5 词语'])
    const good =
      '类别\t词语\t应改为\t错误写法\t例外\t职务\t排序\n错词\t丙误\t丙\t\t丙误区；丙误工\t\t\n领导姓名职务\t赵一鸣\t\t\t\t局长\t1\n机构和企业名称\t某局\t\t某某局；某部\t\t\t'
    expect((await paste(good, '?write=true')).status).toBe(200)
    const again = await paste(good)
    expect(again.body.rows.map(({ state }: { state: string }) => state)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
    ])
    const id = await draftArticle(office.author, {
      title: '丙误工',
      body: lexical('赵一明局长到某部，丙误。'),
    })
    expect((await find(office.author, id)).map(({ text }: { text: string }) => text)).toEqual([
      '赵一明',
      '某部',
      '丙误',
    ])
    const file = await office.reviewer.send('lexicon/export.xlsx', { method: 'GET' })
    const form = new FormData()
    form.set('file', new File([await file.arrayBuffer()], 'a.xlsx'))
    const back = await (await office.reviewer.send('lexicon/import', { method: 'POST', body: form })).json()
    expect(back.faults).toEqual([])
    expect(back.rows.length).toBeGreaterThan(200)
    expect(back.rows.filter(({ state }: { state: string }) => state !== 'unchanged')).toEqual([])
    expect((await office.author.post('lexicon/import', { text: good })).status).toBe(403)
  })
})

describe('an issue with an error that nobody mended', () => {
  it('goes out while 校对 is off, and not while it is on, until the office lets it stand', async () => {
    const article = await approvedArticle(office, { title: '工作', body: lexical('他们己经出发了。') })
    const id = await submittedIssue(office, { articles: [article] })
    expect(codes((await office.reviewer.get(`issues/${id}/preflight`)).body.errors)).toEqual([])
    await switchOn(true)
    try {
      const { body } = await office.reviewer.get(`issues/${id}/preflight`)
      expect(body.errors).toMatchObject([{ code: 'proofread', article }])
      expect(body.errors[0].message).toContain('“己经”')
      expect((await office.author.get(`articles/${article}/preflight`)).body.errors).toHaveLength(1)
      const refused = await office.reviewer.post(`issues/${id}/publish`)
      expect(refused.status).toBe(400)
      expect(refused.body.errors[0].message).toContain('此处不改')
      const [{ rule, text, context }] = await find(office.reviewer, article)
      const exemption = { article, rule, text, context }
      expect((await office.author.post('exemptions', exemption)).status).toBe(403)
      const made = await office.reviewer.post('exemptions', exemption)
      expect(made.body.doc).toMatchObject({ byName: 'reviewer' })
      expect(codes((await office.reviewer.get(`issues/${id}/preflight`)).body.errors)).toEqual([])
      expect((await office.reviewer.post(`issues/${id}/publish`)).status).toBe(200)
    } finally {
      await switchOn(false)
    }
  })
})
