import {
  COMPANY_COLUMNS,
  COMPANY_NEEDED,
  companyCells,
  type CompanyEntry,
  planCompanies,
} from '@/domain/lists/companiesList'
import {
  LEXICON_COLUMNS,
  LEXICON_NEEDED,
  lexiconCells,
  type LexiconRow,
  planLexicon,
} from '@/domain/lists/lexiconList'
import type { Column, ListPlan, Table } from '@/domain/lists/listTypes'
import {
  planRecipients,
  RECIPIENT_COLUMNS,
  RECIPIENT_NEEDED,
  recipientCells,
  type RecipientEntry,
} from '@/domain/lists/recipientsList'
import { planUsers, USER_COLUMNS, USER_NEEDED, userCells, type UserEntry } from '@/domain/lists/usersList'
import type { PersonRequest } from '@/access/personRequest'

export type ListSlug = 'recipients' | 'companies' | 'users' | 'lexicon'

/** A list that comes from a sheet and goes into one: how it is called, its columns, and what a sheet would do to it. */
export type ListKind = {
  name: string
  columns: readonly Column[]
  needed: readonly string[]
  plan: (table: Table<string>, req: PersonRequest) => Promise<ListPlan<ListEntry>>
  cells: (req: PersonRequest) => Promise<string[][]>
}

export type ListEntry = RecipientEntry | CompanyEntry | UserEntry | LexiconRow

type Known<Entry> = Entry & { id: number }

export const LIST_KINDS: Record<ListSlug, ListKind> = {
  recipients: {
    name: '报送单位',
    columns: RECIPIENT_COLUMNS,
    needed: RECIPIENT_NEEDED,
    plan: async (table, req) => planRecipients(table, { known: await readRecipients(req) }),
    cells: async (req) => recipientCells(await readRecipients(req)),
  },
  companies: {
    name: '企业',
    columns: COMPANY_COLUMNS,
    needed: COMPANY_NEEDED,
    plan: async (table, req) => planCompanies(table, { known: await readCompanies(req) }),
    cells: async (req) => companyCells(await readCompanies(req)),
  },
  users: {
    name: '账号',
    columns: USER_COLUMNS,
    needed: USER_NEEDED,
    plan: async (table, req) =>
      planUsers(table, { known: await readUsers(req), companies: await readCompanies(req) }),
    cells: async (req) => userCells(await readUsers(req), await readCompanies(req)),
  },
  lexicon: {
    name: '词库',
    columns: LEXICON_COLUMNS,
    needed: LEXICON_NEEDED,
    plan: async (table, req) => planLexicon(table, { known: await readLexicon(req) }),
    cells: async (req) => lexiconCells(await readLexicon(req)),
  },
}

/** All of it, as the person may read it: nothing stands in a file that does not stand in the panel. */
function everything(req: PersonRequest) {
  return { depth: 0, pagination: false, req, user: req.user, overrideAccess: false } as const
}

async function readRecipients(req: PersonRequest): Promise<Known<RecipientEntry>[]> {
  const sort = ['-kind', 'order', 'id']
  const { docs } = await req.payload.find({ collection: 'recipients', sort, ...everything(req) })
  return docs.map(({ id, name, kind, order, everyCompany, active, mailboxes }) => ({
    id,
    name,
    kind,
    order,
    everyCompany: everyCompany ?? false,
    active: active ?? true,
    mailboxes: (mailboxes ?? []).map((box) => ({ ...(box.name && { name: box.name }), email: box.email })),
  }))
}

async function readCompanies(req: PersonRequest): Promise<Known<CompanyEntry>[]> {
  const sort = ['order', 'id']
  const { docs } = await req.payload.find({ collection: 'companies', sort, ...everything(req) })
  return docs.map(({ id, name, shortName, order, active, contacts }) => ({
    id,
    name,
    shortName,
    order,
    active: active ?? true,
    contacts: (contacts ?? []).map((contact) => ({ name: contact.name, email: contact.email })),
  }))
}

async function readUsers(req: PersonRequest): Promise<Known<UserEntry>[]> {
  const { docs } = await req.payload.find({ collection: 'users', sort: ['id'], ...everything(req) })
  return docs.map(({ id, name, email, role, company, active }) => ({
    id,
    name,
    email,
    role,
    company: typeof company === 'object' ? (company?.id ?? null) : (company ?? null),
    active: active ?? true,
  }))
}

async function readLexicon(req: PersonRequest): Promise<Known<LexiconRow>[]> {
  const sort = ['kind', 'text']
  const { docs } = await req.payload.find({ collection: 'lexicon', sort, ...everything(req) })
  return docs.map((entry) => ({
    id: entry.id,
    kind: entry.kind,
    text: entry.text,
    suggestion: entry.suggestion || null,
    variants: entry.variants || null,
    exceptions: entry.exceptions || null,
    post: entry.post || null,
    order: entry.order ?? null,
    note: entry.note || null,
    active: entry.active ?? true,
  }))
}
