import type { ListFault } from '@/domain/lists/listTypes'
import { readTable } from '@/domain/lists/readTable'
import { createGate } from '@/docx/pool/gate'
import { ownProgram } from '@/env/ownProgram'
import { runSheet } from '@/sheets/pool/runSheet'
import type { SheetFile } from '@/sheets/readSheet'
import type { PersonRequest } from '@/access/personRequest'
import type { ListSlug } from '@/domain/lists/listSheets'
import { LIST_KINDS, type PlannedRow } from './listKinds'

// On globalThis, because Next's dev server loads modules anew.
const holder = globalThis as typeof globalThis & { jianbaoSheetGate?: ReturnType<typeof createGate> }
const LIMITS = {
  processorMs: 15_000,
  memoryMB: 256,
  program: ownProgram('src/sheets/pool/sheetChild.ts'),
}

export type PlannedList = {
  rows: PlannedRow[]
  faults: ListFault[]
  /** Headings nobody knows: what stands below them is left out. */
  ignored: string[]
  /** The row of headings, counted from 1; none where not a single one was recognised. */
  headingRow?: number
  /** What the sheet's columns were taken for, by our own headings. */
  columns: (string | null)[]
  /** The sheet as it was read, so that a page can show its faults where they stand. */
  cells: readonly (readonly string[])[]
}

/** The cells of a sheet, read in a process of its own. @throws RuleError invalid | busy */
export async function readCells(input: SheetFile): Promise<string[][]> {
  const through = (holder.jianbaoSheetGate ??= createGate({ atOnce: 2, waiting: 6 }))
  return through(() => runSheet(input, LIMITS))
}

/** What a sheet's cells would do to a list as it is now, and what is wrong with them. Writes nothing. */
export async function planList(
  { slug, cells }: { slug: ListSlug; cells: readonly (readonly string[])[] },
  { req }: { req: PersonRequest },
): Promise<PlannedList> {
  const kind = LIST_KINDS[slug]
  const table = readTable(cells, kind)
  const { rows, faults } = await kind.plan(table, req)
  return {
    rows,
    faults: [...table.faults, ...faults].sort((a, b) => a.row - b.row),
    ignored: table.ignored,
    headingRow: table.headingRow,
    columns: table.columns,
    cells,
  }
}
