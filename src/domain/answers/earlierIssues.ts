import { z } from 'zod'

const day = z.iso.date()
const whole = z.int().min(1).max(1_000_000)

/** What to look at in an earlier issue. An `error` keeps it from being filed; a `doubt` a person may set aside. */
export const earlierFaultSchema = z.object({
  code: z.string(),
  field: z.enum(['file', 'year', 'number', 'totalNumber', 'date', 'titles', 'statistics']),
  level: z.enum(['error', 'doubt']),
  message: z.string(),
})

export type EarlierFault = z.infer<typeof earlierFaultSchema>

/** What a person may correct. `titles`: the editor's breaks as \n; '' is no title after all. null is not known. */
export const correctedProposalSchema = z.object({
  file: z.string().min(1).max(1000),
  year: whole.nullable(),
  number: whole.nullable(),
  totalNumber: whole.nullable(),
  date: day.nullable(),
  titles: z.array(z.string().max(400)).max(200),
})

export const correctedProposalsSchema = z.array(correctedProposalSchema.loose()).max(500)

export type CorrectedProposal = z.infer<typeof correctedProposalSchema>

export const printedTableSchema = z.object({
  titleLines: z.array(z.string().max(200)).max(10),
  from: day,
  to: day,
  rows: z
    .array(
      z.object({
        order: z.int().min(0),
        company: z.string().max(200),
        received: z.int().min(0),
        used: z.int().min(0),
      }),
    )
    .max(200),
  note: z.string().max(1000).optional(),
})

/** 来稿及刊用情况 as an earlier issue printed it. */
export type PrintedFigures = z.infer<typeof printedTableSchema>

export const earlierProposalSchema = correctedProposalSchema.extend({
  faults: z.array(earlierFaultSchema),
  /** Of a PDF. */
  pages: z.int().optional(),
  /** What was read of each title's article, a paragraph a line. */
  texts: z.array(z.string()),
  statistics: printedTableSchema.nullable(),
  /** What became of it: filed now, or there already, from this very file. */
  outcome: z.enum(['proposed', 'filed', 'present', 'refused']),
  /** The issue it became or is. */
  issue: z.int().optional(),
})

export type EarlierProposal = z.infer<typeof earlierProposalSchema>

export const earlierProposalsSchema = z.object({ proposals: z.array(earlierProposalSchema) })
