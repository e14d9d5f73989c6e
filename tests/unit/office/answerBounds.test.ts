import { describe, expect, it } from 'vitest'
import {
  correctedProposalSchema,
  correctedProposalsSchema,
  printedTableSchema,
} from '@/domain/answers/earlierIssues'
import { issueViewSchema } from '@/domain/brief/issueView'
import { table, corrected, ANSWERS, changed } from '../../support/answers'

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
