import { z } from 'zod'
import { compactions } from './compaction'

/**
 * Everything a brief prints, as plain JSON: what publishing freezes and the only thing rendering reads.
 * Wording comes from settings or the issue, never from this folder's code.
 */
const runSchema = z.object({
  text: z.string(),
  /** bold prints in 黑体, italic in 楷体: Chinese print has neither a slanted nor a doubled face */
  emphasis: z.enum(['bold', 'italic']).optional(),
})

const paragraphSchema = z.object({
  type: z.literal('paragraph'),
  runs: z.array(runSchema),
  /** 1 一、 2 （一） 3 1. 4 （1）; left out, it is read off the paragraph's own first characters */
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).optional(),
  align: z.enum(['center', 'right']).optional(),
})

const imageSchema = z.object({
  type: z.literal('image'),
  /** key into the images given to renderIssue */
  image: z.string().min(1),
  caption: z.string().optional(),
  /** what it shows, for who cannot see it; not printed */
  alt: z.string().optional(),
})

const listSchema = z.object({
  type: z.literal('list'),
  /** depth counts from 0; number is there in a numbered list and is what gets printed */
  items: z.array(z.object({ runs: z.array(runSchema), depth: z.int().min(0), number: z.int().optional() })),
})

const cellSchema = z.object({
  paragraphs: z.array(z.array(runSchema)),
  header: z.boolean(),
  colSpan: z.int().min(1),
  rowSpan: z.int().min(1),
})

const tableSchema = z.object({
  type: z.literal('table'),
  rows: z.array(z.object({ cells: z.array(cellSchema) })),
  /** relative widths, one a column; left out, the columns are set by what they hold */
  columnWidths: z.array(z.number().positive()).optional(),
})

const blockSchema = z.discriminatedUnion('type', [paragraphSchema, imageSchema, listSchema, tableSchema])

const articleSchema = z.object({
  id: z.union([z.number(), z.string()]),
  /** the editor's line breaks as \n */
  title: z.string().min(1),
  /** whose it is, by its short name; the mail says it, the print does not */
  company: z.string().optional(),
  blocks: z.array(blockSchema),
})

const mastheadSchema = z.object({
  /** the brief's red name, a line each */
  nameLines: z.array(z.string().min(1)).min(1),
  /** 2026年第1期（总第536期） */
  issueLine: z.string(),
  editor: z.string(),
  /** 2026年1月9日 */
  dateText: z.string(),
})

const statisticsSchema = z.object({
  titleLines: z.array(z.string()),
  periodText: z.string(),
  rows: z.array(
    z.object({
      order: z.int(),
      company: z.string(),
      received: z.int().min(0),
      used: z.int().min(0),
    }),
  ),
  note: z.string().optional(),
})

const scoresSchema = z.object({
  titleLines: z.array(z.string()),
  periodText: z.string(),
  /** in the order of their ranks; equal points share one */
  rows: z.array(z.object({ rank: z.int(), company: z.string(), points: z.number() })),
  note: z.string().optional(),
})

export const issueViewSchema = z.object({
  masthead: mastheadSchema,
  /** 密级, printed top left of the first page */
  secrecy: z.string().optional(),
  /** 编号, printed top right of the first page */
  serial: z.string().optional(),
  /** 按语, a paragraph a line */
  editorsNote: z.string().optional(),
  /** 本期要目: list the titles with their pages below the masthead */
  contents: z.boolean().optional(),
  articles: z.array(articleSchema),
  /** the office's own terms among its headings, which no line of one parts; those that are shipped need no saying */
  terms: z.array(z.string().min(1)).optional(),
  statistics: statisticsSchema.optional(),
  /** 记分通报; unknown before 0.3.0 */
  scores: scoresSchema.optional(),
  imprint: z.object({
    report: z.array(z.string()),
    copy: z.array(z.string()),
    /** 发; unknown before 0.3.0 */
    distribute: z.array(z.string()).optional(),
    /** 共印N份 */
    copies: z.int().positive().optional(),
    /** the last line, `责任编辑：张三` each */
    signatures: z.array(z.string()).optional(),
  }),
  metadata: z.object({
    title: z.string(),
    author: z.string(),
    /** the issue's day, YYYY-MM-DD: the only date in the file, so that the same issue gives the same bytes */
    date: z.iso.date(),
  }),
  /** 1 for the first publication */
  revision: z.int().min(1),
  /** 压缩版面: what may be done so that the imprint does not stand alone; left out, nothing */
  compaction: z.enum(compactions).optional(),
  /** the imprint stands on an even page, the back of a sheet */
  evenPage: z.boolean().optional(),
  /** ids of the articles whose text changed, in the order of the brief; unknown before 0.3.0 */
  correction: z
    .object({ reason: z.string(), articles: z.array(z.union([z.number(), z.string()])).optional() })
    .optional(),
})

export type IssueView = z.infer<typeof issueViewSchema>
export type Article = z.infer<typeof articleSchema>
export type Block = z.infer<typeof blockSchema>
export type Run = z.infer<typeof runSchema>
export type ParagraphBlock = z.infer<typeof paragraphSchema>
export type ImageBlock = z.infer<typeof imageSchema>
export type ListBlock = z.infer<typeof listSchema>
export type TableBlock = z.infer<typeof tableSchema>
export type TableCell = z.infer<typeof cellSchema>
export type Masthead = z.infer<typeof mastheadSchema>
export type StatisticsView = z.infer<typeof statisticsSchema>
export type ScoresView = z.infer<typeof scoresSchema>
export type ImprintView = IssueView['imprint']
