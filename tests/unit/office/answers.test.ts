import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { compositionSchema } from '@/domain/answers/composition'
import { earlierProposalsSchema } from '@/domain/answers/earlierIssues'
import { issueDeliveriesSchema } from '@/domain/answers/issueDeliveries'
import { lastTestSchema } from '@/domain/answers/lastTest'
import { listPlanSchema } from '@/domain/answers/listPlan'
import { preflightSchema } from '@/domain/answers/preflight'
import { proofreadSchema } from '@/domain/answers/proofread'
import { readingLinkSchema } from '@/domain/answers/readingLink'
import { remarksSchema } from '@/domain/answers/schedule'
import { composed, finding, fault, corrected, ANSWERS, NOW, pathsOf, changed } from '../../support/answers'

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
      issueDeliveriesSchema,
      (state) => changed(ANSWERS['an issue’s deliveries']?.good, 'ofd.state', state),
      ['made', 'givenUp', 'waiting'],
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
