import { RECIPIENT_KINDS, type RecipientKind } from '../recipientKind'
import { cellReader } from './cellReader'
import { readOrder, readText, readYesNo, yesNo, type Read } from './cellValues'
import { firstCell, groupRows, mailboxesOf } from './groupRows'
import type { Column, ListPlan, Table } from './listTypes'
import type { Mailbox } from './readMailboxes'
import { stateOf } from './stateOf'

type Key = 'kind' | 'order' | 'name' | 'person' | 'email' | 'everyCompany' | 'ofd' | 'active'

export const RECIPIENT_COLUMNS = [
  { key: 'kind', label: '类别', names: ['报送类别', '报/送', '报送', '报送发', '类型'] },
  { key: 'order', label: '排列顺序', names: ['顺序', '序号', '排序'] },
  { key: 'name', label: '印刷名称', names: ['单位名称', '报送单位', '报送单位名称', '单位', '名称'] },
  { key: 'person', label: '收件人', names: ['联系人', '姓名', '收件人姓名'] },
  { key: 'email', label: '邮箱', names: ['电子邮箱', '邮箱地址', '电子邮件', '邮件地址', 'email', 'e-mail'] },
  { key: 'everyCompany', label: '代表全部企业', names: ['全部企业', '各快递企业'] },
  { key: 'active', label: '启用', names: ['是否启用', '在用'] },
  { key: 'ofd', label: '邮件另附 OFD', names: ['附OFD', '另附OFD', 'OFD'] },
] as const satisfies Column<Key>[]

export const RECIPIENT_NEEDED = ['name'] as const satisfies Key[]

export type RecipientEntry = {
  name: string
  kind: RecipientKind
  order: number
  everyCompany: boolean
  /** Whether its mails carry the OFD, where the office sends any. */
  ofd: boolean
  active: boolean
  mailboxes: Mailbox[]
}

/** What a sheet of 报送单位 would do to the list as it is. An entry the sheet does not name stays as it is. */
export function planRecipients(
  table: Table<Key>,
  { known }: { known: readonly (RecipientEntry & { id: number })[] },
): ListPlan<RecipientEntry> {
  const { faults, fault, headingOf, said } = cellReader(table, RECIPIENT_COLUMNS)
  const groups = groupRows(table.rows, {
    keyOf: ({ cells }) => `${cells.kind ?? ''}\n${cells.name ?? ''}`,
    continues: ({ cells }) => !cells.name && Boolean(cells.email),
  })
  let order = Math.max(0, ...known.map((entry) => entry.order))
  const rows = groups.flatMap(({ rows: own }) => {
    const row = own[0]?.row ?? 1
    const name = said(own, 'name', (cell) => readText(cell, 100))
    const kind = said(own, 'kind', readKind)
    const place = said(own, 'order', readOrder)
    const everyCompany = said(own, 'everyCompany', readYesNo)
    const ofd = said(own, 'ofd', readYesNo)
    const active = said(own, 'active', readYesNo)
    const { mailboxes, faults: bad } = mailboxesOf(own, {
      person: 'person',
      email: 'email',
      column: headingOf('email'),
    })
    faults.push(...bad)
    if (name === undefined) {
      if (!own[0]?.cells.name) fault('name', row, '请填写单位名称。')
      return []
    }
    const same = known.filter((entry) => entry.name === name && (kind === undefined || entry.kind === kind))
    if (same.length > 1) {
      fault(
        'name',
        row,
        `系统中有 ${same.length} 个“${name}”，分不清是哪一个。请写明类别，或先在系统中改名。`,
      )
      return []
    }
    const [before] = same
    if (!before && kind === undefined) {
      if (!firstCell(own, 'kind').cell) fault('kind', row, '新的单位请写明类别：报、送或发。')
      return []
    }
    if (!before && place === undefined) order += 1
    const after: RecipientEntry = {
      name,
      kind: kind ?? before?.kind ?? 'copy',
      order: place ?? before?.order ?? order,
      everyCompany: everyCompany ?? before?.everyCompany ?? false,
      ofd: ofd ?? before?.ofd ?? false,
      active: active ?? before?.active ?? true,
      mailboxes: table.headings.email === undefined ? (before?.mailboxes ?? []) : mailboxes,
    }
    return [{ row, entry: after, ...stateOf(before, after) }]
  })
  return { rows, faults }
}

/** The list in the form that the import takes back: a row for each mailbox. */
export function recipientCells(known: readonly RecipientEntry[]): string[][] {
  return known.flatMap(({ kind, order, name, everyCompany, ofd, active, mailboxes }) => {
    const boxes: Partial<Mailbox>[] = mailboxes.length > 0 ? mailboxes : [{}]
    return boxes.map((box) => [
      RECIPIENT_KINDS[kind].zh,
      String(order),
      name,
      box.name ?? '',
      box.email ?? '',
      yesNo(everyCompany),
      yesNo(active),
      yesNo(ofd),
    ])
  })
}

function readKind(cell: string | undefined): Read<RecipientKind> {
  if (!cell) return {}
  const kinds = Object.entries(RECIPIENT_KINDS) as [RecipientKind, { zh: string }][]
  const word = cell.replace(/[：:]$/, '')
  const value = kinds.find(([kind, { zh }]) => word === zh || word === kind)?.[0]
  const all = kinds.map(([, { zh }]) => `“${zh}”`).join('或')
  return value ? { value } : { fault: `类别“${cell}”不认识，请写成${all}。` }
}
