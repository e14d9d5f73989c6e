import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { arrangedSchema, compositionSchema } from '@/domain/answers/composition'
import {
  correctedProposalSchema,
  correctedProposalsSchema,
  earlierProposalsSchema,
  printedTableSchema,
} from '@/domain/answers/earlierIssues'
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
import { similarArticlesSchema } from '@/domain/answers/similarArticles'
import { statisticsSchema } from '@/domain/answers/statistics'
import { layoutFindingSchema } from '@/domain/brief/layoutFinding'
import { issueViewSchema } from '@/domain/brief/issueView'

/** `good` is an answer with everything in it. `optional`: paths that may be missing; `empty`: that may be null. */
type Answer = { schema: z.ZodType; good: unknown; optional?: string[]; empty?: string[]; anything?: string[] }

const NOW = '2026-01-09T01:00:00.000Z'
const composed = {
  id: 3,
  title: '标题',
  company: '飞燕',
  channel: 'submission',
  status: 'approved',
  characters: 800,
  cameInAt: NOW,
  updatedAt: NOW,
}
const finding = {
  code: 'x',
  message: '请核对。',
  article: 3,
  target: { collection: 'articles', id: 3, field: 'title', sentence: '一句' },
  page: 2,
}
const optionalOfFinding = ['article', 'target', 'target.field', 'target.sentence', 'page']
const neighbour = { id: 3, headline: '标题' }
const fault = { code: 'x', field: 'year', level: 'error', message: '请填写。' }
const table = {
  titleLines: ['来稿及刊用情况'],
  from: '2025-10-01',
  to: '2025-12-31',
  rows: [{ order: 0, company: '飞燕', received: 0, used: 0 }],
  note: '注',
}
const corrected = {
  file: 'a.pdf',
  year: 2016,
  number: 1,
  totalNumber: 401,
  date: '2016-01-08',
  titles: ['甲'],
}
const run = { text: '甲', emphasis: 'bold' }

const ANSWERS: Record<string, Answer> = {
  'what an issue is composed of': {
    schema: compositionSchema,
    good: { status: 'draft', articles: [composed], candidates: [composed] },
    empty: ['articles.0.company', 'candidates.0.company'],
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
      pausedAt: NOW,
      rendering: { done: true, pages: 8, error: '字体' },
    },
    empty: ['pausedAt', 'rendering.pages', 'rendering.error'],
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
        signOff: 'anybody',
      },
    },
    optional: [
      'summary',
      ...['errors', 'warnings'].flatMap((list) => optionalOfFinding.map((path) => `${list}.0.${path}`)),
    ],
    empty: ['summary', 'summary.statistics'],
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

describe.each(Object.entries(ANSWERS))('the answer that tells %s', (_, answer) => {
  const { schema, good, optional = [], empty = [], anything = [] } = answer
  const passes = (value: unknown) => schema.safeParse(value).success
  const paths = pathsOf(good)

  it('is read as it was written', () => expect(schema.parse(good)).toEqual(good))

  it('is refused without any one of its fields, but for those that may be missing', () => {
    const names = paths.filter((path) => !/(?:^|\.)\d+$/.test(path))
    expect(names.filter((path) => passes(changed(good, path, undefined))).toSorted()).toEqual(
      optional.toSorted(),
    )
  })

  it('is refused with null in any field, but for those that may be empty', () => {
    expect(paths.filter((path) => passes(changed(good, path, null))).toSorted()).toEqual(empty.toSorted())
  })

  it('is refused with another kind of thing in any field', () => {
    const isOther = (path: string) => passes(changed(good, path, [Symbol.iterator]))
    expect(paths.filter(isOther).toSorted()).toEqual(anything.toSorted())
  })
})

describe('a word of an answer', () => {
  it.each([
    [compositionSchema, { status: 'x', articles: [], candidates: [] }],
    [compositionSchema, { status: 'draft', articles: [{ ...composed, channel: 'x' }], candidates: [] }],
    [lastTestSchema, { test: { id: 1, email: 'a', status: 'x', askedAt: NOW, reason: null } }],
    [readingLinkSchema, { link: { url: 'x', state: 'x', expiresAt: null } }],
  ])('is one that the table has', (schema, value) => {
    expect(schema.safeParse(value).success).toBe(false)
  })

  const WORDS: [z.ZodType, (word: string) => unknown, string[]][] = [
    [
      lastTestSchema,
      (status) => ({ test: { id: 1, email: 'a', status, askedAt: NOW, reason: null } }),
      ['pending', 'sending', 'sent', 'failed'],
    ],
    [
      readingLinkSchema,
      (state) => ({ link: { url: 'x', state, expiresAt: null } }),
      ['open', 'revoked', 'expired'],
    ],
    [
      issueDeliveriesSchema,
      (state) => changed(ANSWERS['an issue’s deliveries']?.good, 'progress.state', state),
      ['empty', 'running', 'complete', 'needsPerson'],
    ],
    [
      preflightSchema,
      (signOff) => changed(ANSWERS['what would stop a publication']?.good, 'summary.signOff', signOff),
      ['anybody', 'another', 'notYou'],
    ],
    [
      proofreadSchema,
      (level) => changed(ANSWERS['what proofreading found']?.good, 'findings.0.level', level),
      ['error', 'warning'],
    ],
    [
      listPlanSchema,
      (state) => ({ rows: [{ row: 1, state, changes: [] }], faults: [], cells: [], columns: [] }),
      ['new', 'changed', 'unchanged'],
    ],
    [
      preflightSchema,
      (collection) => ({ errors: [{ ...finding, target: { collection, id: 1 } }], warnings: [] }),
      ['articles', 'recipients', 'issues'],
    ],
    [
      earlierProposalsSchema,
      (outcome) => ({ proposals: [{ ...corrected, faults: [], texts: [], statistics: null, outcome }] }),
      ['proposed', 'filed', 'present', 'refused'],
    ],
    [
      earlierProposalsSchema,
      (field) => ({
        proposals: [
          {
            ...corrected,
            faults: [{ ...fault, field, level: 'doubt' }],
            texts: [],
            statistics: null,
            outcome: 'filed',
          },
        ],
      }),
      ['file', 'year', 'number', 'totalNumber', 'date', 'titles', 'statistics'],
    ],
  ]
  it.each(WORDS)('is each that it may be', (schema, made, words) => {
    expect(words.filter((word) => !schema.safeParse(made(word)).success)).toEqual([])
    expect(['', 'other'].filter((word) => schema.safeParse(made(word)).success)).toEqual([])
  })

  it('is also what an older server did not say: no remarks are none', () => {
    expect(remarksSchema.parse({})).toEqual({ remarks: [] })
  })
})

describe('what a person corrected of an earlier issue', () => {
  const accepts = (over: object) => correctedProposalSchema.safeParse({ ...corrected, ...over }).success

  it.each([
    [{ file: 'x' }, { file: '' }],
    [{ file: 'x'.repeat(1000) }, { file: 'x'.repeat(1001) }],
    [{ year: 1 }, { year: 0 }],
    [{ number: 1_000_000 }, { number: 1_000_001 }],
    [{ totalNumber: 5 }, { totalNumber: 5.5 }],
    [{ date: '2016-02-29' }, { date: '2015-02-29' }],
    [{ titles: ['x'.repeat(400)] }, { titles: ['x'.repeat(401)] }],
    [{ titles: Array.from({ length: 200 }, () => '') }, { titles: Array.from({ length: 201 }, () => '') }],
  ])('may be %j, and not %j', (good, wrong) => {
    expect([accepts(good), accepts(wrong)]).toEqual([true, false])
  })

  it('comes in batches of 500, each with whatever else the page holds of it', () => {
    const batch = (length: number) => Array.from({ length }, () => ({ ...corrected, faults: [] }))
    expect(correctedProposalsSchema.parse(batch(1))[0]).toHaveProperty('faults')
    expect([500, 501].map((length) => correctedProposalsSchema.safeParse(batch(length)).success)).toEqual([
      true,
      false,
    ])
  })
})

describe('a table of an earlier issue', () => {
  const accepts = (over: object) => printedTableSchema.safeParse({ ...table, ...over }).success
  const rows = (over: object, length = 1) => ({
    rows: Array.from({ length }, () => ({ order: 1, company: '甲', received: 1, used: 1, ...over })),
  })

  it.each([
    ['a line of its title', { titleLines: ['x'.repeat(200)] }, { titleLines: ['x'.repeat(201)] }],
    [
      'lines of its title',
      { titleLines: Array.from({ length: 10 }, () => 'x') },
      { titleLines: Array.from({ length: 11 }, () => 'x') },
    ],
    ['a name', rows({ company: 'x'.repeat(200) }), rows({ company: 'x'.repeat(201) })],
    ['figures', rows({ order: 0, received: 0, used: 0 }), rows({ received: -1 })],
    ['whole figures', rows({}), rows({ used: 0.5 })],
    ['figures that count', rows({}), rows({ used: -1 })],
    ['an order', rows({}), rows({ order: -1 })],
    ['rows', rows({}, 200), rows({}, 201)],
    ['a note', { note: 'x'.repeat(1000) }, { note: 'x'.repeat(1001) }],
  ])('has %s within bounds', (_, good, wrong) => {
    expect([accepts(good), accepts(wrong)]).toEqual([true, false])
  })
})

describe('an issue as it is printed', () => {
  const view = ANSWERS['an issue as it is printed']?.good
  const accepts = (path: string, value: unknown) =>
    issueViewSchema.safeParse(changed(view, path, value)).success

  it.each([
    ['masthead.nameLines', ['甲'], []],
    ['masthead.nameLines.0', '甲', ''],
    ['articles.0.title', '甲', ''],
    ['articles.0.id', 'a', true],
    ['articles.0.blocks.0.level', 4, 5],
    ['articles.0.blocks.0.level', 2, 0],
    ['articles.0.blocks.0.level', 3, 1.5],
    ['articles.0.blocks.0.align', 'right', 'left'],
    ['articles.0.blocks.0.runs.0.emphasis', 'italic', 'underline'],
    ['articles.0.blocks.1.image', 'x', ''],
    ['articles.0.blocks.2.items.0.depth', 0, -1],
    ['articles.0.blocks.2.items.0.depth', 1, 0.5],
    ['articles.0.blocks.2.items.0.number', -3, 0.5],
    ['articles.0.blocks.3.columnWidths', [0.5], [0]],
    ['articles.0.blocks.3.rows.0.cells.0.colSpan', 2, 0],
    ['articles.0.blocks.3.rows.0.cells.0.rowSpan', 2, 0],
    ['articles.0.blocks.0.type', 'paragraph', 'quote'],
    ['statistics.rows.0.received', 1, -1],
    ['statistics.rows.0.used', 1, -1],
    ['statistics.rows.0.order', 1, 0.5],
    ['imprint.copies', 1, 0],
    ['metadata.date', '2026-02-28', '2026-02-29'],
    ['revision', 2, 0],
    ['compaction', 'automatic', 'off'],
    ['compaction', 'carry', ''],
    ['correction.articles.0', 'a', true],
  ])('has in %s %j, and not %j', (path, good, wrong) => {
    expect([accepts(path, good), accepts(path, wrong)]).toEqual([true, false])
  })
})

/** Every field in a value, in lists too: `rows.0.state`. */
function pathsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    key,
    ...pathsOf(inner).map((path) => `${key}.${path}`),
  ])
}

/** The value with another thing at one path; undefined takes the field away. */
function changed(value: unknown, path: string, to: unknown): unknown {
  const [key = '', ...rest] = path.split('.')
  const copy = structuredClone(value) as Record<string, unknown>
  if (rest.length > 0) copy[key] = changed(copy[key], rest.join('.'), to)
  else if (to === undefined) delete copy[key]
  else copy[key] = to
  return copy
}
