import { idOf } from '@/domain/idOf'
import sql from 'sql-template-tag'
import type { Db } from '@/db/db'
import { printedTableSchema } from '@/domain/answers/earlierIssues'
import type { IssueView } from '@/domain/brief/issueView'
import { printedPeriod } from '@/domain/shanghaiDate'
import { isPrintedForm } from '@/domain/originalFile'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { buildIssueView } from './buildIssueView'
import type { FrozenBrief } from './issueStep'
import type { Audience } from './readAudience'
import { requirePrintable } from './requirePrintable'

// To whom it went then, nobody asks the lists of today.
const NOBODY: Audience = {
  names: { report: [], copy: [], distribute: [] },
  plan: { rows: [], unreachable: [], refused: [] },
}

/**
 * What an issue of before the system consists of: its articles under its name and date, and the figures it printed then.
 * Neither today's lists nor figures counted today are put into its mouth, and nobody gets a mail. Where its own PDF is kept, no page is set of
 * it, and no character needs a glyph.
 * @throws RuleError invalid, where pages are set and would not print
 */
export async function freezeFiled(
  issue: Issue,
  { req, transaction, now }: { req: PersonRequest; transaction: Db; now: Date },
): Promise<FrozenBrief> {
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, req, overrideAccess: true })
  const earlier = {
    ...issue,
    statistics: undefined,
    scores: undefined,
    copies: undefined,
    signatures: undefined,
  }
  const context = { req, database: transaction, audience: NOBODY, settings, now }
  const today = await buildIssueView(earlier, context)
  const view = { ...today, statistics: printedFigures(issue) }
  if (!isPrintedForm(await typeOfOriginal(issue, transaction))) {
    await requirePrintable(view, { payload: req.payload })
  }
  return { view, rows: [] }
}

/** What it printed then, where that could be read. */
function printedFigures({ printedTable }: Issue): IssueView['statistics'] {
  const table = printedTableSchema.safeParse(printedTable)
  if (!table.success) return undefined
  const { from, to, ...printed } = table.data
  return { ...printed, periodText: `（${printedPeriod(from, to)}）` }
}

async function typeOfOriginal({ original }: Issue, transaction: Db): Promise<string | undefined> {
  const id = idOf(original)
  if (!id) return undefined
  const { rows } = await transaction.query<{ type: string }>(
    sql`select mime_type as type from originals where id = ${id}`,
  )
  return rows[0]?.type
}
