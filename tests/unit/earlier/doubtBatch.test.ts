import { describe, expect, it } from 'vitest'
import { doubtBatch, type PlacedIssue } from '@/domain/earlier/doubtBatch'
import { madeUpIssue } from '../../support/earlier/madeUpIssue'

const issue = (index: number, over: Partial<PlacedIssue> = {}): PlacedIssue => {
  const { year, number, totalNumber, date } = madeUpIssue(index)
  return { file: `${index}.pdf`, year, number, totalNumber, date, ...over }
}
const known = (index: number): PlacedIssue => ({ ...issue(index), file: undefined })
const row = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => issue(from + at))
const doubts = (batch: readonly PlacedIssue[], there: readonly PlacedIssue[] = []) =>
  doubtBatch(batch, { known: there, today: '2020-01-01' }).map((faults) => faults.map(({ code }) => code))
/** Only those of which something is said. */
const said = (batch: readonly PlacedIssue[], there?: readonly PlacedIssue[]) =>
  doubts(batch, there).flatMap((codes, at) => (codes.length > 0 ? [[batch[at]?.file, ...codes]] : []))

describe('a batch of earlier issues', () => {
  it('is believed when each goes on with the one before, over the turn of a year too', () => {
    expect(said(row(3, 60))).toEqual([])
    expect(
      said(
        row(24, 30),
        row(0, 24).map((each) => ({ ...each, file: undefined })),
      ),
    ).toEqual([])
  })

  it('is asked for a number that is missing, once, in the batch and after what is there', () => {
    expect(said(row(0, 30).filter((_, at) => at !== 7))).toEqual([['8.pdf', 'gap']])
    expect(said(row(5, 8), [known(3)])).toEqual([['5.pdf', 'gap']])
    expect(said(row(24, 26).slice(1), [known(23)])).toEqual([['25.pdf', 'gap']])
    const [faults] = doubtBatch([issue(9)], { known: [known(4)], today: '2020-01-01' })
    expect(faults?.[0]?.message).toContain('缺2016年第6期至第9期')
  })

  it('has no number twice: both files are named, and neither is filed', () => {
    const batch = [...row(0, 8), issue(4, { file: 'copy.pdf' })]
    expect(said(batch)).toEqual([
      ['4.pdf', 'double'],
      ['copy.pdf', 'double'],
    ])
    expect(said([issue(4)], [known(4)])).toEqual([['4.pdf', 'double']])
    expect(doubtBatch([issue(4)], { known: [known(4)], today: '2020-01-01' })[0]?.[0]).toMatchObject({
      level: 'error',
    })
  })

  it('doubts the total that leaves its year’s row, and not its neighbours', () => {
    const batch = row(0, 12).map((each, at) => (at === 5 ? { ...each, totalNumber: 460 } : each))
    expect(said(batch)).toEqual([['5.pdf', 'total']])
    const taken = row(0, 12).map((each, at) => (at === 5 ? { ...each, totalNumber: 405 } : each))
    expect(said(taken)).toEqual([
      ['4.pdf', 'double-total'],
      ['5.pdf', 'double-total', 'total'],
    ])
  })

  it('doubts a year whose totals do not go on with the year before, at its first issue', () => {
    const late = row(24, 30).map((each) => ({ ...each, totalNumber: (each.totalNumber ?? 0) + 3 }))
    expect(said([...row(20, 24), ...late])).toEqual([['24.pdf', 'total']])
  })

  it('doubts the one date that stands out of order', () => {
    const early = row(0, 10).map((each, at) => (at === 6 ? { ...each, date: '2016-01-02' } : each))
    const late = row(0, 10).map((each, at) => (at === 2 ? { ...each, date: '2016-12-30' } : each))
    expect([said(early), said(late)]).toEqual([[['6.pdf', 'date-order']], [['2.pdf', 'date-order']]])
  })

  it('doubts a year that is not the date’s, refuses a day that has not come, and asks for what is missing', () => {
    const [other] = doubts([issue(3, { date: '2015-02-22' })])
    expect(other).toEqual(['year'])
    expect(doubts([issue(3, { date: '2031-02-22', year: 2031 })])[0]).toContain('future')
    expect(doubts([issue(3, { date: null, totalNumber: null })])).toEqual([['missing', 'missing']])
  })

  it('says what to do, in Chinese', () => {
    const batch = [
      issue(0),
      issue(0, { file: 'b.pdf' }),
      issue(4, { date: null }),
      issue(6, { date: '2019-01-01', totalNumber: 800 }),
    ]
    for (const { message } of doubtBatch(batch, { known: [], today: '2018-01-01' }).flat())
      expect(message).toMatch(/请|一并导入/)
  })
})
