import type { z } from 'zod'
import { arrangedSchema, compositionSchema } from '@/domain/answers/composition'
import { earlierProposalsSchema } from '@/domain/answers/earlierIssues'
import { issueDeliveriesSchema } from '@/domain/answers/issueDeliveries'
import { lastTestSchema } from '@/domain/answers/lastTest'
import { linkedArticlesSchema } from '@/domain/answers/linkedArticles'
import { listPlanSchema } from '@/domain/answers/listPlan'
import { answeringSchema, importedSchema, madeSchema } from '@/domain/answers/made'
import { originalSchema } from '@/domain/answers/original'
import { placeInQueueSchema } from '@/domain/answers/placeInQueue'
import { preflightSchema } from '@/domain/answers/preflight'
import { proofreadSchema } from '@/domain/answers/proofread'
import { readingLinkSchema } from '@/domain/answers/readingLink'
import { remarksSchema } from '@/domain/answers/schedule'
import { scoresSchema } from '@/domain/answers/scores'
import { sessionsSchema } from '@/domain/answers/sessions'
import { similarArticlesSchema } from '@/domain/answers/similarArticles'
import { statisticsSchema } from '@/domain/answers/statistics'
import { layoutFindingSchema } from '@/domain/brief/layoutFinding'
import { issueViewSchema } from '@/domain/brief/issueView'

/** `good` is an answer with everything in it. `optional`: paths that may be missing; `empty`: that may be null. */
export type Answer = {
  schema: z.ZodType
  good: unknown
  optional?: string[]
  empty?: string[]
  anything?: string[]
}
export const NOW = '2026-01-09T01:00:00.000Z'
export const composed = {
  id: 3,
  title: '标题',
  company: '飞燕',
  channel: 'submission',
  status: 'approved',
  characters: 800,
  cameInAt: NOW,
  updatedAt: NOW,
}
export const finding = {
  code: 'x',
  message: '请核对。',
  article: 3,
  target: { collection: 'articles', id: 3, field: 'title', sentence: '一句' },
  page: 2,
}
const optionalOfFinding = ['article', 'target', 'target.field', 'target.sentence', 'page']
const neighbour = { id: 3, headline: '标题' }
export const fault = { code: 'x', field: 'year', level: 'error', message: '请填写。' }
export const table = {
  titleLines: ['来稿及刊用情况'],
  from: '2025-10-01',
  to: '2025-12-31',
  rows: [{ order: 0, company: '飞燕', received: 0, used: 0 }],
  note: '注',
}
export const corrected = {
  file: 'a.pdf',
  year: 2016,
  number: 1,
  totalNumber: 401,
  date: '2016-01-08',
  titles: ['甲'],
}
const run = { text: '甲', emphasis: 'bold' }
export const ANSWERS: Record<string, Answer> = {
  'what an issue is composed of': {
    schema: compositionSchema,
    good: { status: 'draft', articles: [composed], candidates: [composed] },
    empty: ['articles.0.cameInAt', 'articles.0.company', 'candidates.0.cameInAt', 'candidates.0.company'],
  },
  'a new order': {
    schema: arrangedSchema,
    good: { articles: [3], updatedAt: NOW, previouslyUpdatedAt: NOW },
  },
  'an issue’s deliveries': {
    schema: issueDeliveriesSchema,
    good: {
      revision: 1,
      counts: { pending: 0, sending: 0, sent: 1, bounced: 0, failed: 0, uncertain: 0 },
      progress: { total: 1, settled: 1, needPerson: 0, percent: 100, state: 'complete' },
      missing: { again: 0, unknown: 0, doubtful: 0, superseded: 0 },
      restored: 0,
      pausedAt: NOW,
      rendering: { done: true, pages: 8, error: '字体' },
      ofd: { mails: 3, state: 'givenUp', error: '字体' },
    },
    empty: ['pausedAt', 'rendering.pages', 'rendering.error', 'ofd.error'],
  },
  'a test that was sent': {
    schema: lastTestSchema,
    good: { test: { id: 1, email: 'a@b.test', status: 'failed', askedAt: NOW, reason: '邮箱已满' } },
    empty: ['test', 'test.reason'],
  },
  'articles of one address': {
    schema: linkedArticlesSchema,
    good: { docs: [{ id: 1, headline: '标题', status: 'draft', createdAt: NOW }] },
    empty: ['docs.0.headline'],
  },
  'what a sheet would do': {
    schema: listPlanSchema,
    good: {
      rows: [{ row: 2, state: 'new', changes: [{ column: '名称', before: '', after: '甲' }] }],
      faults: [{ row: 2, column: '名称', message: '请填写。' }],
      cells: [['名称'], ['甲']],
      headingRow: 1,
      columns: ['名称'],
      remarks: ['已停用'],
    },
    optional: ['headingRow', 'remarks'],
    empty: ['columns.0'],
  },
  'what was made': { schema: madeSchema, good: { doc: { id: 1 } } },
  'what was imported': { schema: importedSchema, good: { doc: { id: 1 }, warnings: ['有图片'] } },
  'an answer to a solicitation': { schema: answeringSchema, good: { article: 1 } },
  'the author’s own text': {
    schema: originalSchema,
    good: { doc: { title: '标题', body: {}, by: '张三', at: NOW } },
    optional: ['doc.by', 'doc.at'],
    empty: ['doc', 'doc.body'],
    anything: ['doc.body'],
  },
  'the place in the queue': {
    schema: placeInQueueSchema,
    good: { total: 2, position: 1, previous: neighbour, next: neighbour },
    empty: ['position', 'previous', 'previous.headline', 'next', 'next.headline'],
  },
  'what would stop a publication': {
    schema: preflightSchema,
    good: {
      errors: [finding],
      warnings: [finding],
      summary: {
        name: '2026年第1期',
        date: '2026-01-09',
        articles: 8,
        mailboxes: 30,
        audience: { report: ['省局'], copy: [], distribute: [] },
        withoutMailbox: ['市局'],
        statistics: '2025年第四季度',
        scores: '2025年第四季度',
        mail: { bytes: 240_000, withOfd: { mails: 2, bytes: 480_000 } },
        signOff: 'anybody',
      },
      pagesDigest: 'kq3v',
    },
    optional: [
      'summary',
      'pagesDigest',
      ...['errors', 'warnings'].flatMap((list) => optionalOfFinding.map((path) => `${list}.0.${path}`)),
    ],
    empty: ['summary', 'summary.statistics', 'summary.scores', 'summary.mail', 'summary.mail.withOfd'],
  },
  'what proofreading found': {
    schema: proofreadSchema,
    good: {
      findings: [
        {
          rule: 'date',
          level: 'error',
          message: '没有这一天',
          text: '2月30日',
          suggestion: '2月28日',
          paragraph: 0,
          from: 0,
          to: 5,
          context: '2月30日',
          isCaption: true,
        },
      ],
    },
    optional: ['findings.0.suggestion', 'findings.0.isCaption'],
    empty: ['findings.0.paragraph'],
  },
  'the logins that hold': {
    schema: sessionsSchema,
    good: {
      sessions: [
        {
          ...{ sid: 'a', user: { id: 1, name: '张三', email: 'a@b.test' }, since: NOW, lastSeen: NOW },
          ...{ address: '', browser: 'Chrome 141', isThis: true },
        },
      ],
    },
  },
  'a reading link': {
    schema: readingLinkSchema,
    good: { link: { url: 'https://x.test/r', state: 'open', expiresAt: NOW } },
    empty: ['link', 'link.expiresAt'],
  },
  remarks: { schema: remarksSchema, good: { remarks: ['不是工作日。'] }, optional: ['remarks'] },
  points: {
    schema: scoresSchema,
    good: {
      from: '2026-01-01',
      to: '2026-03-31',
      rows: [
        { order: 1, company: '飞燕', rank: 1, points: 5, parts: [{ rule: 'used', count: 1, points: 5 }] },
      ],
    },
  },
  'similar articles': {
    schema: similarArticlesSchema,
    good: {
      docs: [
        {
          ...{ id: 1, headline: '标题', company: '飞燕', status: 'review', since: NOW },
          ...{ issue: '2026年第1期', share: 0.8, sameLink: false },
        },
      ],
    },
    empty: ['docs.0.headline', 'docs.0.company', 'docs.0.issue'],
  },
  figures: {
    schema: statisticsSchema,
    good: {
      from: '2026-01-01',
      to: '2026-03-31',
      rows: [{ order: 1, company: '飞燕', received: 1, used: 0 }],
    },
  },
  'earlier issues as they were read': {
    schema: earlierProposalsSchema,
    good: {
      proposals: [
        {
          ...corrected,
          faults: [fault],
          pages: 8,
          texts: ['甲'],
          statistics: table,
          outcome: 'filed',
          issue: 3,
        },
      ],
    },
    optional: ['proposals.0.pages', 'proposals.0.issue', 'proposals.0.statistics.note'],
    empty: ['year', 'number', 'totalNumber', 'date', 'statistics'].map((field) => `proposals.0.${field}`),
  },
  'a remark on the layout': {
    schema: layoutFindingSchema,
    good: { code: 'torn-line', page: 1, message: '有一行排不满', article: 3, sentence: '一句' },
    optional: ['article', 'sentence'],
  },
  'an issue as it is printed': {
    schema: issueViewSchema,
    good: {
      masthead: { nameLines: ['简报'], issueLine: '2026年第1期', editor: '编', dateText: '2026年1月9日' },
      secrecy: '内部',
      serial: '001',
      editorsNote: '按语',
      contents: true,
      articles: [
        {
          id: 3,
          title: '标题',
          company: '飞燕',
          blocks: [
            { type: 'paragraph', runs: [run], level: 1, align: 'center' },
            { type: 'image', image: '12', caption: '图', alt: '现场' },
            { type: 'list', items: [{ runs: [run], depth: 0, number: 1 }] },
            {
              type: 'table',
              rows: [{ cells: [{ paragraphs: [[run]], header: true, colSpan: 1, rowSpan: 1 }] }],
              columnWidths: [1],
            },
          ],
        },
      ],
      statistics: {
        titleLines: ['表'],
        periodText: '2025年',
        rows: [{ order: 1, company: '飞燕', received: 0, used: 0 }],
        note: '注',
      },
      imprint: {
        report: ['省局'],
        copy: ['市局'],
        distribute: ['区局'],
        copies: 30,
        signatures: ['核稿：甲'],
      },
      metadata: { title: '简报', author: '编', date: '2026-01-09' },
      revision: 1,
      compaction: 'tighten',
      correction: { reason: '更正', articles: [3] },
    },
    optional: [
      ...[
        'secrecy',
        'serial',
        'editorsNote',
        'contents',
        'statistics',
        'statistics.note',
        'compaction',
        'correction',
      ],
      ...['imprint.distribute', 'imprint.copies', 'imprint.signatures', 'correction.articles'],
      ...['company', 'blocks.0.runs.0.emphasis', 'blocks.0.level', 'blocks.0.align', 'blocks.1.caption'].map(
        (path) => `articles.0.${path}`,
      ),
      ...['blocks.1.alt', 'blocks.2.items.0.runs.0.emphasis', 'blocks.2.items.0.number'].map(
        (path) => `articles.0.${path}`,
      ),
      ...['blocks.3.rows.0.cells.0.paragraphs.0.0.emphasis', 'blocks.3.columnWidths'].map(
        (path) => `articles.0.${path}`,
      ),
    ],
  },
}

/** Every field in a value, in lists too: `rows.0.state`. */
export function pathsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    key,
    ...pathsOf(inner).map((path) => `${key}.${path}`),
  ])
}

/** The value with another thing at one path; undefined takes the field away. */
export function changed(value: unknown, path: string, to: unknown): unknown {
  const [key = '', ...rest] = path.split('.')
  const copy = structuredClone(value) as Record<string, unknown>
  if (rest.length > 0) copy[key] = changed(copy[key], rest.join('.'), to)
  else if (to === undefined) delete copy[key]
  else copy[key] = to
  return copy
}
