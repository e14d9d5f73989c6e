import type { Finding, Preflight, SignOff } from '@/domain/answers/preflight'
import { isDay, printedDay } from '@/domain/shanghaiDate'
import { RuleError } from '@/domain/ruleError'
import type { Issue } from '@/payload-types'
import type { PersonRequest } from '@/access/personRequest'
import { articleFindings } from './articleFindings'
import { audienceWarnings } from './audienceWarnings'
import { scoresWarnings, statisticsWarnings } from './figureWarnings'
import { glyphFindings } from './glyphFindings'
import { markFindings } from './issueMarks'
import { layOut } from './layOut'
import { type MailSizes, mailSizes, mailWarnings } from './mailWarnings'
import { numberWarnings } from './numberWarnings'
import { readDraftView, readIssueForOffice, type DraftView } from './readDraftView'
import { remarksOfTime } from './stepRemarks'
import { readSignOff } from './readSignOff'
import { pagesDigest } from './signedParts'

/** Looks at an issue as publishing would, and further, and tells everything at once instead of the first fault only. */
export async function preflight(id: number, { req }: { req: PersonRequest }): Promise<Preflight> {
  const issue = await readIssueForOffice(id, { req })
  const articles = await articleFindings(issue, { req })
  const errors = [...dateErrors(issue), ...articles.errors]
  if (errors.some(({ code }) => code === 'bad-date')) return { errors, warnings: [], summary: null }
  try {
    const draft = await readDraftView(id, { req })
    const { findings, pdfBytes } = await layOut(id, { view: draft.view, payload: req.payload })
    const mail = pdfBytes === undefined ? undefined : mailSizes(pdfBytes, draft)
    const warnings = [
      ...(await numberWarnings(issue, { req })),
      ...(await scheduleWarnings(issue, { req })),
      ...statisticsWarnings(draft),
      ...scoresWarnings(draft),
      ...audienceWarnings(draft),
      ...articles.warnings,
      ...findings,
      ...mailWarnings(mail, draft),
    ]
    const summary = summaryOf(draft, { signOff: await readSignOff(issue, { req }), mail })
    const marks = issue.status === 'review' ? markFindings(issue, draft) : []
    return {
      errors: [...errors, ...(await glyphFindings(draft.view)), ...marks],
      warnings,
      summary,
      pagesDigest: pagesDigest(draft.view),
    }
  } catch (error) {
    if (!(error instanceof RuleError) || error.kind !== 'invalid') throw error
    return { errors: [...errors, ruleFinding(error, issue)], warnings: [], summary: null }
  }
}

function dateErrors({ id, date }: Issue): Finding[] {
  if (isDay(date)) return []
  const target = { collection: 'issues', id, field: 'date' } as const
  return [{ code: 'bad-date', message: '印发日期有误，请填写一个存在的日期。', target }]
}

const FIELD_OF_CODE: Record<string, string> = {
  'bad-from': 'statistics.from',
  'bad-to': 'statistics.to',
  'reversed-period': 'statistics.from',
  'bad-scores-period': 'scores.from',
}

function ruleFinding({ code, message }: RuleError, { id }: Issue): Finding {
  const field = FIELD_OF_CODE[code]
  return { code, message, ...(field && { target: { collection: 'issues', id, field } }) }
}

/** Of an issue that has its time. */
async function scheduleWarnings(issue: Issue, { req }: { req: PersonRequest }): Promise<Finding[]> {
  if (!issue.publishAt) return []
  const remarks = await remarksOfTime({ at: new Date(issue.publishAt), date: issue.date }, { req })
  return remarks.map((message) => ({ code: 'unusual-time', message }))
}

function summaryOf(
  { issue, view, audience }: DraftView,
  { signOff, mail }: { signOff: SignOff; mail: MailSizes | undefined },
): Preflight['summary'] {
  return {
    name: view.masthead.issueLine,
    date: printedDay(issue.date),
    articles: view.articles.length,
    mailboxes: audience.plan.rows.length,
    audience: audience.names,
    withoutMailbox: audience.plan.unreachable.map(({ name }) => name),
    statistics: printedPeriodOf(view.statistics),
    scores: printedPeriodOf(view.scores),
    mail: mail ?? null,
    signOff,
  }
}

/** Of a table that is printed, without its brackets. */
function printedPeriodOf(table: { periodText: string } | undefined): string | null {
  return table?.periodText.replace(/^（|）$/g, '') ?? null
}
