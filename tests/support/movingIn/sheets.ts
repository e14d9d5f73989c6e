import ExcelJS from 'exceljs'

const COMPANY_NAMES = [
  '中国邮政集团有限公司江岸市分公司',
  '江岸飞燕快递有限公司',
  '千帆速运（江岸）有限公司',
  '远山物流股份有限公司',
]
const MANY = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'

/** 20 companies, four of which the earlier issues' tables name; two contacts each. */
export const COMPANIES = Array.from({ length: 20 }, (_, at) => ({
  name: COMPANY_NAMES[at] ?? `江岸${MANY[at - 4]}号速递有限公司`,
  shortName: ['邮政', '飞燕', '千帆', '远山'][at] ?? `${MANY[at - 4]}号`,
  contacts: [1, 2].map((n) => ({
    name: `联系人${at + 1}之${n}`,
    email: `contact${at + 1}-${n}@company.test`,
  })),
}))

/** 40 entries with 180 mailboxes: four and five in turn. */
export const ENTRIES = Array.from({ length: 40 }, (_, at) => ({
  kind: at < 8 ? '报' : '送',
  name: `江岸市第${at + 1}处室`,
  mailboxes: Array.from({ length: 4 + (at % 2) }, (__, n) => `box${at + 1}-${n + 1}@office.test`),
}))

/** 25 accounts: 20 authors, one of each company, three reviewers, a signer, an auditor. */
export const ACCOUNTS = Array.from({ length: 25 }, (_, at) => ({
  name: `同事${at + 1}`,
  email: `person${at + 1}@office.test`,
  role: at < 20 ? '投稿人' : at < 23 ? '文明办审核' : at === 23 ? '签发人' : '审计员',
  company: at < 20 ? (COMPANIES[at]?.shortName ?? '') : '',
}))

/** Every mailbox of an entry in one cell, parted as people part them. .xlsx. */
export function inOneCell(): Promise<Buffer> {
  const parts = ['；', '，', '\n', '; ']
  return workbook([
    ['类别', '单位名称', '电子邮箱'],
    ...ENTRIES.slice(0, 14).map(({ kind, name, mailboxes }, at) => [
      kind,
      name,
      mailboxes.join(parts[at % 4]),
    ]),
  ])
}

/** The entry again on each row. CSV text; the office's Excel saves it in GB 18030. */
export function onEachRow(): string {
  const rows = ENTRIES.slice(14, 27).flatMap(({ kind, name, mailboxes }) =>
    mailboxes.map((email) => [kind, name, email].join(',')),
  )
  return ['报/送,单位,邮箱地址', ...rows].join('\r\n')
}

/** The entry on its first row only, as a merged cell is pasted, below a title. */
export function onFirstRow(): string {
  const rows = ENTRIES.slice(27).flatMap(({ kind, name, mailboxes }) =>
    mailboxes.map((email, at) => (at === 0 ? [kind, name, email] : ['', '', email]).join('\t')),
  )
  return ['简报报送名单', '', '类型\t报送单位\t邮箱', ...rows].join('\n')
}

export function companySheet(): Promise<Buffer> {
  return workbook([
    ['企业名称', '简称', '联系人', '邮箱'],
    ...COMPANIES.flatMap(({ name, shortName, contacts }) =>
      contacts.map((contact, at) =>
        at === 0 ? [name, shortName, contact.name, contact.email] : ['', '', contact.name, contact.email],
      ),
    ),
  ])
}

export function accountSheet(): Promise<Buffer> {
  return workbook([
    ['姓名', '邮箱', '角色', '所属企业'],
    ...ACCOUNTS.map(({ name, email, role, company }) => [name, email, role, company]),
  ])
}

async function workbook(rows: string[][]): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('名单').addRows(rows)
  return Buffer.from(await book.xlsx.writeBuffer())
}
