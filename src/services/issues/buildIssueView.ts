import type { Db } from '@/db/db'
import type { PayloadRequest } from 'payload'
import { issueName } from '@/domain/issueName'
import { signatureLine } from '@/domain/signatureLine'
import { dayInShanghai, printedDay, printedPeriod } from '@/domain/shanghaiDate'
import { parsePeriod } from '@/domain/statistics'
import { hasScores, parseScoresPeriod, SCORES_TITLE } from '@/domain/scores/printed'
import { meantText } from '@/domain/text/meantSpaces'
import { isBlank } from '@/domain/text/isBlank'
import { titleInline } from '@/domain/title'
import type { Article, Issue, Setting } from '@/payload-types'
import type { IssueView } from '@/domain/brief/issueView'
import { chosenCompaction } from '@/domain/brief/compaction'
import { lexicalToBlocks } from '@/domain/brief/lexicalToBlocks'
import { countScores } from '../scores/countScores'
import { countStatistics } from '../statistics/countStatistics'
import { articleIds } from './articleIds'
import { describeImages } from './describeImages'
import type { Audience } from './readAudience'
import { readTerms } from './readTerms'

/**
 * The brief as it would be printed now: articles in order, numbers, lists, wording and figures, as plain JSON.
 * Publishing freezes exactly this.
 */
export async function buildIssueView(
  issue: Issue,
  context: {
    req: PayloadRequest
    database: Db
    audience: Audience
    settings: Setting
    now: Date
  },
): Promise<IssueView> {
  const { settings, audience } = context
  const articles = await readArticles(issue, context.req)
  const signatures = signatureLine(issue.signatures)
  const companies = await readCompanyNames(articles, context.req)
  const bodies = await describeImages(
    articles.map(({ body }) => lexicalToBlocks(body)),
    context,
  )
  const content = {
    articles: articles.map((article, index) => ({
      id: article.id,
      title: article.title ?? '',
      company: companies.get(companyId(article)),
      blocks: bodies[index] ?? [],
    })),
    ...(await figuresOf(issue, context)),
  }
  return {
    masthead: {
      nameLines: lines(settings.nameLines),
      issueLine: issueName(numbersOf(issue)),
      editor: settings.editor,
      dateText: printedDay(issue.date),
    },
    secrecy: issue.secrecy || undefined,
    serial: issue.serial || undefined,
    editorsNote:
      lines(issue.editorsNote ?? '')
        .map(meantText)
        .join('\n') || undefined,
    contents: issue.contents || undefined,
    articles: content.articles,
    terms: await readTerms(content, context.database),
    statistics: content.statistics,
    scores: content.scores,
    imprint: {
      ...audience.names,
      copies: issue.copies ?? undefined,
      signatures: signatures.length > 0 ? signatures : undefined,
    },
    metadata: {
      title: `${titleInline(settings.nameLines)} ${issueName(numbersOf(issue))}`,
      author: settings.editor,
      date: issue.date,
    },
    revision: issue.revision ?? 1,
    evenPage: settings.evenPage || undefined,
    compaction: chosenCompaction(issue.compaction ?? 'setting', settings.compaction),
  }
}

/** The tables of figures as they would be printed now. */
export async function figuresOf(
  issue: Issue,
  context: { database: Db; settings: Setting; now: Date },
): Promise<Pick<IssueView, 'statistics' | 'scores'>> {
  return {
    statistics: issue.statistics?.include ? await statisticsView(issue, context) : undefined,
    scores: hasScores(issue) ? await scoresView(issue, context) : undefined,
  }
}

async function readArticles(issue: Issue, req: PayloadRequest): Promise<Article[]> {
  const ids = articleIds(issue)
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    req,
    overrideAccess: true, // whoever may compose or publish the issue may read what stands in it
  })
  const byId = new Map(docs.map((article) => [article.id, article]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

async function readCompanyNames(
  articles: readonly Article[],
  req: PayloadRequest,
): Promise<Map<number | undefined, string>> {
  const ids = [...new Set(articles.flatMap((article) => companyId(article) ?? []))]
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: 'companies',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    select: { shortName: true, name: true },
    req,
    overrideAccess: true, // a company's name is no secret to whoever may compose the issue
  })
  return new Map(docs.map(({ id, shortName, name }) => [id, shortName || name]))
}

async function statisticsView(
  issue: Issue,
  { database, settings }: { database: Db; settings: Setting },
): Promise<NonNullable<IssueView['statistics']>> {
  const period = parsePeriod(issue.statistics?.from, issue.statistics?.to)
  const { rows } = await countStatistics(database, { ...period, including: asPublished(issue) })
  return {
    titleLines: lines(settings.statisticsTitle),
    periodText: `（${printedPeriod(period.from, period.to)}）`,
    rows,
    note: settings.statisticsNote || undefined,
  }
}

/** As the page 记分 counts it at that moment. */
async function scoresView(
  issue: Issue,
  { database, now }: { database: Db; now: Date },
): Promise<IssueView['scores']> {
  const period = parseScoresPeriod(issue)
  const { title, note } = { title: issue.scores?.title ?? '', note: issue.scores?.note ?? '' }
  const context = { today: dayInShanghai(now), including: asPublished(issue) }
  const rows = await countScores(database, { ...period, ...context })
  return {
    titleLines: lines(isBlank(title) ? SCORES_TITLE : title),
    periodText: `（${printedPeriod(period.from, period.to)}）`,
    rows: rows
      .toSorted((one, other) => one.rank - other.rank)
      .map(({ rank, company, points }) => ({ rank, company, points })),
    note: isBlank(note) ? undefined : note,
  }
}

function asPublished(issue: Issue) {
  return { id: issue.id, date: issue.date, articles: articleIds(issue) }
}

function companyId({ company }: Article): number | undefined {
  return typeof company === 'object' ? company?.id : company
}

function numbersOf({ year, number, totalNumber, series }: Issue) {
  return { year: year ?? 0, number: number ?? 0, totalNumber, series }
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
