import { ROLES, type Role } from '../workflow/transition'
import { cellReader } from './cellReader'
import { readText, readYesNo, yesNo, type Read } from './cellValues'
import type { Column, ListPlan, Table } from './listTypes'
import { addressFault } from './readMailboxes'
import { stateOf } from './stateOf'

type Key = 'name' | 'email' | 'role' | 'company' | 'active'

export const USER_COLUMNS = [
  { key: 'name', label: '姓名', names: ['用户', '用户名', '人员'] },
  { key: 'email', label: '邮箱', names: ['登录邮箱', '电子邮箱', '邮箱地址', '账号', 'email', 'e-mail'] },
  { key: 'role', label: '角色', names: ['身份', '权限'] },
  { key: 'company', label: '所属企业', names: ['企业', '单位', '所属单位', '公司'] },
  { key: 'active', label: '可以登录', names: ['启用', '是否启用'] },
] as const satisfies Column<Key>[]

export const USER_NEEDED = ['name', 'email'] as const satisfies Key[]

export type UserEntry = { name: string; email: string; role: Role; company: number | null; active: boolean }

export type ListedCompany = { id: number; name: string; shortName: string }

/** What a sheet of accounts would do to those there are: an account is known by its address. */
export function planUsers(
  table: Table<Key>,
  {
    known,
    companies,
  }: { known: readonly (UserEntry & { id: number })[]; companies: readonly ListedCompany[] },
): ListPlan<UserEntry> {
  const { faults, fault, said } = cellReader(table, USER_COLUMNS)
  const seen = new Map<string, number>()
  const rows = table.rows.flatMap((own) => {
    const { row, cells } = own
    const email = said([own], 'email', readAddress)
    const name = said([own], 'name', (cell) => readText(cell, 50))
    const role = said([own], 'role', readRole)
    const company = said([own], 'company', (cell) => readCompany(cell, companies))
    const active = said([own], 'active', readYesNo)
    if (!cells.name) fault('name', row, '请填写姓名。')
    if (email === undefined || name === undefined) return []
    const first = seen.get(email)
    if (first !== undefined) {
      fault('email', row, `“${email}”与第 ${first} 行重复，一个邮箱只能有一个账号。`)
      return []
    }
    seen.set(email, row)
    const before = known.find((user) => user.email === email)
    const after: UserEntry = {
      name,
      email,
      role: role ?? before?.role ?? 'author',
      company: company ?? (table.headings.company === undefined ? (before?.company ?? null) : null),
      active: active ?? before?.active ?? true,
    }
    if (after.role === 'author' && after.company === null && !cells.company) {
      fault('company', row, '投稿人必须属于一家企业，请填写所属企业。')
    }
    return [{ row, entry: { ...after, company: after.role === 'author' ? after.company : null }, before }]
  })
  return {
    rows: rows.map(({ row, entry, before }) => ({ row, entry, ...stateOf(before, entry) })),
    faults,
  }
}

/** The accounts in the form that the import takes back. No password is ever written out. */
export function userCells(known: readonly UserEntry[], companies: readonly ListedCompany[]): string[][] {
  return known.map(({ name, email, role, company, active }) => [
    name,
    email,
    ROLES[role].zh,
    companies.find(({ id }) => id === company)?.name ?? '',
    yesNo(active),
  ])
}

function readAddress(cell: string | undefined): Read<string> {
  if (!cell) return { fault: '请填写邮箱，它就是登录名。' }
  const fault = addressFault(cell)
  return fault ? { fault } : { value: cell.toLowerCase() }
}

const ALSO: Readonly<Record<string, Role>> = { 审核: 'reviewer', 文明办: 'reviewer', 管理员: 'admin' }

function readRole(cell: string | undefined): Read<Role> {
  if (!cell) return {}
  const roles = Object.entries(ROLES) as [Role, { zh: string }][]
  const value = roles.find(([role, { zh }]) => cell === zh || cell === role)?.[0] ?? ALSO[cell]
  if (value) return { value }
  return { fault: `角色“${cell}”不认识，请写成${roles.map(([, { zh }]) => `“${zh}”`).join('、')}之一。` }
}

function readCompany(cell: string | undefined, companies: readonly ListedCompany[]): Read<number> {
  if (!cell) return {}
  const found = companies.filter(({ name, shortName }) => name === cell || shortName === cell)
  const [only] = found
  if (only && found.length === 1) return { value: only.id }
  if (found.length > 1) return { fault: `有 ${found.length} 家企业叫“${cell}”，请写全称。` }
  return { fault: `没有叫“${cell}”的企业。请先导入企业，或核对名称（全称、简称都可以）。` }
}
