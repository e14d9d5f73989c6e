import { companyCells, type CompanyEntry, planCompanies } from '@/domain/lists/companiesList'
import { lexiconCells, type LexiconRow, planLexicon } from '@/domain/lists/lexiconList'
import { LIST_SHEETS, type ListSheet, type ListSlug } from '@/domain/lists/listSheets'
import { changesOf } from '@/domain/lists/changesOf'
import type { CellChange, ListFault, ListPlan, ListRow, Table } from '@/domain/lists/listTypes'
import { planRecipients, recipientCells, type RecipientEntry } from '@/domain/lists/recipientsList'
import { planUsers, userCells, type UserEntry } from '@/domain/lists/usersList'
import type { PersonRequest } from '@/access/personRequest'

export type ListEntry = RecipientEntry | CompanyEntry | UserEntry | LexiconRow

/** A row of the plan as it is answered: what would change instead of what there was. */
export type PlannedRow = Omit<ListRow<ListEntry>, 'before'> & { changes: CellChange[] }

/** What a sheet would do to a list, and the list as a sheet. */
export type ListKind = ListSheet & {
  plan: (table: Table<string>, req: PersonRequest) => Promise<{ rows: PlannedRow[]; faults: ListFault[] }>
  cells: (req: PersonRequest) => Promise<string[][]>
}

type Known<Entry> = Entry & { id: number }

export const LIST_KINDS: Record<ListSlug, ListKind> = {
  recipients: listKind(LIST_SHEETS.recipients, {
    read: readRecipients,
    planner: async () => planRecipients,
    writer: async () => recipientCells,
  }),
  companies: listKind(LIST_SHEETS.companies, {
    read: readCompanies,
    planner: async () => planCompanies,
    writer: async () => companyCells,
  }),
  users: listKind(LIST_SHEETS.users, {
    read: readUsers,
    planner: async (req) => {
      const companies = await readCompanies(req)
      return (table, { known }) => planUsers(table, { known, companies })
    },
    writer: async (req) => {
      const companies = await readCompanies(req)
      return (known) => userCells(known, companies)
    },
  }),
  lexicon: listKind(LIST_SHEETS.lexicon, {
    read: readLexicon,
    planner: async () => planLexicon,
    writer: async () => lexiconCells,
  }),
}

function listKind<Entry extends ListEntry>(
  sheet: ListSheet,
  {
    read,
    planner,
    writer,
  }: {
    read: (req: PersonRequest) => Promise<Known<Entry>[]>
    planner: (
      req: PersonRequest,
    ) => Promise<(table: Table<string>, there: { known: readonly Known<Entry>[] }) => ListPlan<Entry>>
    writer: (req: PersonRequest) => Promise<(entries: readonly Entry[]) => string[][]>
  },
): ListKind {
  return {
    ...sheet,
    plan: async (table, req) => {
      const plan = await planner(req)
      const write = await writer(req)
      const { rows, faults } = plan(table, { known: await read(req) })
      const told = rows.map(({ before, ...row }) => {
        const both = before && { before: write([before]), after: write([row.entry]) }
        return { ...row, changes: both ? changesOf(sheet.columns, both) : [] }
      })
      return { rows: told, faults }
    },
    cells: async (req) => {
      const write = await writer(req)
      return write(await read(req))
    },
  }
}

/** All of it, as the person may read it: nothing stands in a file that does not stand in the panel. */
function everything(req: PersonRequest) {
  return { depth: 0, pagination: false, req, user: req.user, overrideAccess: false } as const
}

async function readRecipients(req: PersonRequest): Promise<Known<RecipientEntry>[]> {
  const sort = ['-kind', 'order', 'id']
  const { docs } = await req.payload.find({ collection: 'recipients', sort, ...everything(req) })
  return docs.map(({ id, name, kind, order, everyCompany, ofd, active, mailboxes }) => ({
    id,
    name,
    kind,
    order,
    everyCompany: everyCompany ?? false,
    ofd: ofd ?? false,
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
