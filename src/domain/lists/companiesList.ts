import { cellReader } from './cellReader'
import { readOrder, readText, readYesNo, yesNo } from './cellValues'
import { groupRows, mailboxesOf } from './groupRows'
import type { Column, ListPlan, Table } from './listTypes'
import type { Mailbox } from './readMailboxes'
import { stateOf } from './stateOf'

type Key = 'order' | 'name' | 'shortName' | 'active' | 'person' | 'email'

export const COMPANY_COLUMNS = [
  { key: 'order', label: '排列顺序', names: ['顺序', '序号', '排序'] },
  { key: 'name', label: '企业全称', names: ['企业名称', '单位名称', '公司名称', '全称', '企业', '名称'] },
  { key: 'shortName', label: '简称', names: ['企业简称', '公司简称'] },
  { key: 'active', label: '参与统计', names: ['启用', '是否参与统计'] },
  { key: 'person', label: '联系人', names: ['姓名', '联系人姓名', '收件人'] },
  {
    key: 'email',
    label: '邮箱',
    names: ['电子邮箱', '邮箱地址', '电子邮件', '联系人邮箱', 'email', 'e-mail'],
  },
] as const satisfies Column<Key>[]

export const COMPANY_NEEDED = ['name'] as const satisfies Key[]

export type CompanyEntry = {
  name: string
  shortName: string
  order: number
  active: boolean
  contacts: { name: string; email: string }[]
}

/** What a sheet of companies would do to those there are. One the sheet does not name stays as it is. */
export function planCompanies(
  table: Table<Key>,
  { known }: { known: readonly (CompanyEntry & { id: number })[] },
): ListPlan<CompanyEntry> {
  const { faults, fault, headingOf, said } = cellReader(table, COMPANY_COLUMNS)
  const groups = groupRows(table.rows, {
    keyOf: ({ cells }) => cells.name ?? '',
    continues: ({ cells }) => !cells.name && Boolean(cells.email),
  })
  let order = Math.max(0, ...known.map((company) => company.order))
  const rows = groups.flatMap(({ rows: own }) => {
    const row = own[0]?.row ?? 1
    const name = said(own, 'name', (cell) => readText(cell, 100))
    const shortName = said(own, 'shortName', (cell) => readText(cell, 20))
    const place = said(own, 'order', readOrder)
    const active = said(own, 'active', readYesNo)
    const { mailboxes, faults: bad } = mailboxesOf(own, {
      person: 'person',
      email: 'email',
      column: headingOf('email'),
    })
    faults.push(...bad)
    if (name === undefined) {
      if (!own[0]?.cells.name) fault('name', row, '请填写企业全称。')
      return []
    }
    const before = known.find((company) => company.name === name)
    if (!before && place === undefined) order += 1
    const after: CompanyEntry = {
      name,
      shortName: shortName ?? before?.shortName ?? shortened(name),
      order: place ?? before?.order ?? order,
      active: active ?? before?.active ?? true,
      contacts: table.headings.email === undefined ? (before?.contacts ?? []) : mailboxes.map(contactOf),
    }
    return [{ row, entry: after, ...stateOf(before, after) }]
  })
  return { rows, faults }
}

/** The list in the form that the import takes back: a row for each contact. */
export function companyCells(known: readonly CompanyEntry[]): string[][] {
  return known.flatMap(({ order, name, shortName, active, contacts }) => {
    const people: Partial<Mailbox>[] = contacts.length > 0 ? contacts : [{}]
    return people.map((person) => [
      String(order),
      name,
      shortName,
      yesNo(active),
      person.name ?? '',
      person.email ?? '',
    ])
  })
}

/** A contact has a name; one without is called by the address. */
function contactOf({ name, email }: Mailbox): { name: string; email: string } {
  return { name: (name ?? email.slice(0, email.indexOf('@'))).slice(0, 50), email }
}

function shortened(name: string): string {
  return name.replace(/(?:股份)?有限(?:责任)?公司$/, '').slice(0, 20) || name
}
