import { isDay, printedDay } from '@/domain/shanghaiDate'
import { RuleError } from '@/domain/ruleError'
import { titleInline } from '@/domain/title'
import { ARTICLE_STATUSES } from '@/domain/workflow/article'
import type { Issue } from '@/payload-types'
import { blocksToText } from '@/pdf/richText/blocksToText'
import { convertRichText } from '@/pdf/richText/lexicalToBlocks'
import type { PersonRequest } from '../http/actionEndpoint'
import { printPool } from '../print/printPool'
import { withPrintErrors } from '../print/withPrintErrors'
import { articleIds } from './articleIds'
import { numberWarnings } from './numberWarnings'
import { readDraftView, readIssueForStaff, type DraftView } from './readDraftView'

/** `code` is for programs, `message` Chinese for people, `article` where there is one to open. */
export type Finding = { code: string; message: string; article?: number }

export type Preflight = {
  /** What would stop a publication. */
  errors: Finding[]
  /** What would embarrass it. */
  warnings: Finding[]
  summary: {
    name: string
    date: string
    articles: number
    mailboxes: number
    withoutMailbox: string[]
  } | null
}

/** Looks at an issue as publishing would, and further, and tells everything at once instead of the first fault only. */
export async function preflight(id: number, { req }: { req: PersonRequest }): Promise<Preflight> {
  const issue = await readIssueForStaff(id, { req })
  const errors = [...dateErrors(issue), ...(await articleErrors(issue, { req }))]
  if (errors.some(({ code }) => code === 'bad-date')) return { errors, warnings: [], summary: null }
  try {
    const draft = await readDraftView(id, { req })
    const warnings = [
      ...(await numberWarnings(issue, { req })),
      ...audienceWarnings(draft),
      ...(await conversionWarnings(issue, { req })),
    ]
    return { errors: [...errors, ...(await glyphErrors(draft))], warnings, summary: summaryOf(draft) }
  } catch (error) {
    if (!(error instanceof RuleError) || error.kind !== 'invalid') throw error
    return { errors: [...errors, { code: error.code, message: error.message }], warnings: [], summary: null }
  }
}

function dateErrors(issue: Issue): Finding[] {
  return isDay(issue.date) ? [] : [{ code: 'bad-date', message: '印发日期有误，请填写一个存在的日期。' }]
}

async function readArticles(issue: Issue, { req }: { req: PersonRequest }) {
  const { docs } = await req.payload.find({
    collection: 'articles',
    where: { id: { in: articleIds(issue) } },
    pagination: false,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs
}

async function articleErrors(issue: Issue, { req }: { req: PersonRequest }): Promise<Finding[]> {
  if (articleIds(issue).length === 0) {
    return [{ code: 'no-articles', message: '本期还没有稿件，请先编入至少一篇已采用的稿件。' }]
  }
  const articles = await readArticles(issue, { req })
  return articles.flatMap(({ id, title, body, status }): Finding[] => {
    const name = titleInline(title ?? '') || `编号 ${id}`
    const findings: Finding[] = []
    if (!title?.trim())
      findings.push({ code: 'no-title', article: id, message: `编号 ${id} 的稿件没有标题。` })
    if (!blocksToText(convertRichText(body).blocks).trim()) {
      findings.push({ code: 'empty-article', article: id, message: `《${name}》没有正文。` })
    }
    if (status !== 'approved' && issue.status !== 'published') {
      const message = `《${name}》当前是“${ARTICLE_STATUSES[status ?? 'draft'].zh}”，只有“已采用”的稿件才能刊发。`
      findings.push({ code: 'not-approved', article: id, message })
    }
    return findings
  })
}

async function conversionWarnings(issue: Issue, { req }: { req: PersonRequest }): Promise<Finding[]> {
  const articles = await readArticles(issue, { req })
  return articles.flatMap(({ id, title, body }) =>
    convertRichText(body).warnings.map((warning) => ({
      code: 'not-printable-as-is',
      article: id,
      message: `《${titleInline(title ?? '')}》：${warning}`,
    })),
  )
}

async function glyphErrors({ view }: DraftView): Promise<Finding[]> {
  const missing = await withPrintErrors(() => printPool().missingGlyphs(view))
  return missing.map(({ character, codePoint, where, sentence }) => ({
    code: 'missing-glyph',
    article: articleNamed(view, where),
    message: `“${where}”中的“${character}”（${codePoint}）没有可用的字形：${sentence}`,
  }))
}

function articleNamed(view: DraftView['view'], where: string): number | undefined {
  const id = view.articles.find(({ title }) => titleInline(title) === titleInline(where))?.id
  return typeof id === 'number' ? id : undefined
}

function audienceWarnings({ audience: { plan } }: DraftView): Finding[] {
  const empty = plan.rows.length === 0 ? ['报送名单里没有任何可用的邮箱，发布后不会发出邮件。'] : []
  return [
    ...empty.map((message) => ({ code: 'no-mailbox-at-all', message })),
    ...plan.unreachable.map(({ name }) => ({
      code: 'without-mailbox',
      message: `“${name}”没有邮箱：会印在版记中，但不会收到邮件。`,
    })),
    ...plan.refused.map(({ recipient, message }) => ({
      code: 'bad-mailbox',
      message: `“${recipient.name}”：${message}`,
    })),
  ]
}

function summaryOf({ issue, view, audience }: DraftView): Preflight['summary'] {
  return {
    name: view.masthead.issueLine,
    date: printedDay(issue.date),
    articles: view.articles.length,
    mailboxes: audience.plan.rows.length,
    withoutMailbox: audience.plan.unreachable.map(({ name }) => name),
  }
}
