import sql, { join } from 'sql-template-tag'
import type { Db } from '@/db/db'
import { type PrintedFigures, printedTableSchema } from '@/domain/answers/earlierIssues'
import type { Period } from '@/domain/statistics'
import { plainText } from '@/domain/text/plainText'
import type { CompanyFigures } from './countPeriods'

/** The earlier issue whose printed table the figures are. */
export type PrintedSource = { issue: number; name: string }

/** Figures as they are shown: counted, or as printed then, where of a company nothing but its name need be known. */
export type ShownFigures = Omit<CompanyFigures, 'companyId' | 'receivedAndUsed'> & {
  companyId: number | undefined
  /** A printed table does not say it. */
  receivedAndUsed: number | undefined
}

export type PrintedPeriod = { figures: ShownFigures[]; source: PrintedSource }

type Company = { id: number; name: string; shortName: string }

/**
 * What earlier issues printed of exactly these periods, in the table's own rows; undefined for a period of which none did. The
 * articles sent in then are not in the system, so nothing could be counted. Of two issues the later one stands.
 */
export async function printedFigures(
  database: Db,
  periods: readonly Period[],
): Promise<(PrintedPeriod | undefined)[]> {
  const ends = periods.map(({ from, to }) => sql`(${from}::text, ${to}::text)`)
  const { rows } = await database.query<PrintedSource & { table: unknown }>(sql`
    select i.id as issue, i.name, i.printed_table as "table" from issues i
     where i.filed and i.status = 'published' and i.printed_table is not null
       and (i.printed_table->>'from', i.printed_table->>'to') in (${join(ends, ', ')})
     order by i.date desc, i.id desc`)
  if (rows.length === 0) return periods.map(() => undefined)
  const { rows: companies } = await database.query<Company>(
    sql`select id, name, short_name as "shortName" from companies order by "order", id`,
  )
  const tables = rows.flatMap(({ table, ...source }) => {
    const parsed = printedTableSchema.safeParse(table)
    return parsed.success ? [{ ...source, table: parsed.data }] : []
  })
  return periods.map(({ from, to }) => {
    const found = tables.find(({ table }) => table.from === from && table.to === to)
    if (!found) return undefined
    const { table, issue, name } = found
    return { figures: shown(table, companies), source: { issue, name } }
  })
}

/** A table wrote (上海), the office writes （上海）: names are compared without width and punctuation. */
function shown({ rows }: PrintedFigures, companies: readonly Company[]): ShownFigures[] {
  // The first of two wins, a name over a short name.
  const byName = new Map<string, Company>()
  for (const words of ['name', 'shortName'] as const) {
    for (const company of companies) {
      const key = plainText(company[words])
      if (!byName.has(key)) byName.set(key, company)
    }
  }
  return rows.map(({ company, received, used }) => {
    const known = byName.get(plainText(company))
    return {
      companyId: known?.id,
      company: known?.name ?? company,
      shortName: known?.shortName ?? company,
      received,
      receivedAndUsed: undefined,
      used,
    }
  })
}
