import { z } from 'zod'

const changeSchema = z.object({ column: z.string(), before: z.string(), after: z.string() })

const plannedRowSchema = z.object({
  row: z.number(),
  state: z.enum(['new', 'changed', 'unchanged']),
  changes: z.array(changeSchema),
})
export type PlannedRow = z.output<typeof plannedRowSchema>

const listFaultSchema = z.object({ row: z.number(), column: z.string(), message: z.string() })

/** The answer of `POST /api/:list/import`: what the sheet would do, or did. Rows count from 1, as Excel counts them. */
export const listPlanSchema = z.object({
  rows: z.array(plannedRowSchema),
  faults: z.array(listFaultSchema),
  /** The sheet as it was read. */
  cells: z.array(z.array(z.string())),
  /** The row of headings; none where not a single one was recognised. */
  headingRow: z.number().optional(),
  /** What the sheet's columns were taken for, by our own headings. */
  columns: z.array(z.string().nullable()),
  /** What writing it led to elsewhere, in sentences. */
  remarks: z.array(z.string()).optional(),
})
export type ListPlan = z.output<typeof listPlanSchema>
