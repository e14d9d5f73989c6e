import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doubtBatch, type PlacedIssue } from '@/domain/earlier/doubtBatch'
import { inOrder } from '@/domain/earlier/inOrder'

describe('what is told of a batch', () => {
  const issue = (over: Partial<PlacedIssue> = {}): PlacedIssue => ({
    ...{ file: 'a.pdf', year: 2016, number: 3, totalNumber: 403, date: '2016-02-08' },
    ...over,
  })
  const told = (batch: PlacedIssue[], known: PlacedIssue[] = [], today = '2020-01-01') =>
    doubtBatch(batch, { known, today }).map((faults) =>
      faults.map(({ code, field, level, message }) => [code, field, level, message]),
    )

  it('is each number that is missing, by its name', () => {
    expect(told([issue({ year: null, number: null, totalNumber: null, date: null })])).toEqual([
      [
        ['missing', 'year', 'error', '没有读到年份，请对照原件填写。'],
        ['missing', 'number', 'error', '没有读到期号，请对照原件填写。'],
        ['missing', 'totalNumber', 'error', '没有读到总期号，请对照原件填写。'],
        ['missing', 'date', 'error', '没有读到印发日期，请对照原件填写。'],
      ],
    ])
  })

  it('is not that two issues are the same because both say nothing', () => {
    const nothing = issue({ year: null, totalNumber: null })
    const codes = told([nothing, { ...nothing, file: 'b.pdf' }]).map((faults) => faults.map(([code]) => code))
    expect(codes).toEqual([
      ['missing', 'missing'],
      ['missing', 'missing'],
    ])
    const numberless = issue({ number: null, totalNumber: null })
    expect(
      told([numberless, { ...numberless, file: 'b.pdf' }])
        .flat()
        .map(([code]) => code),
    ).not.toContain('double')
  })

  it('is with what an issue is double, in the batch and in the system', () => {
    expect(told([issue(), issue({ file: 'b.pdf' })])[0]).toContainEqual([
      ...['double', 'number', 'error'],
      '“2016年第3期”与“b.pdf”重复，请对照原件改正其中一个的期号，或不导入重复的文件。',
    ])
    expect(told([issue()], [issue({ file: undefined })])[0]).toContainEqual([
      ...['double', 'number', 'error'],
      '“2016年第3期”与系统里的2016年第3期（总第403期）重复，请对照原件改正其中一个的期号，或不导入重复的文件。',
    ])
    expect(told([issue()], [issue({ file: undefined, number: 9, date: null })])[0]).toContainEqual([
      ...['double-total', 'totalNumber', 'error'],
      '“总第403期”与系统里的2016年第9期（总第403期）重复，请对照原件改正其中一个的总期号。',
    ])
    expect(told([issue()], [issue({ file: undefined, number: null })])[0]).toContainEqual([
      ...['double-total', 'totalNumber', 'error'],
      '“总第403期”与系统里的另一期重复，请对照原件改正其中一个的总期号。',
    ])
  })

  it('is a date of another year, and one that has not come', () => {
    expect(told([issue({ date: '2017-02-08' })], [], '2017-02-07')).toEqual([
      [
        ['year', 'date', 'doubt', '年份是 2016，印发日期却是 2017-02-08，请对照原件核对。'],
        ['future', 'date', 'error', '印发日期 2017-02-08 还没有到，从前印发的简报不会这样，请对照原件改正。'],
      ],
    ])
    expect(told([issue({ date: '2016-02-08' })], [], '2016-02-08')).toEqual([[]])
  })

  const first = issue({ number: 1, totalNumber: 401, date: '2016-01-08', file: 'first.pdf' })
  it('is one number that is left out, or several', () => {
    expect(told([first, issue()])[1]).toEqual([
      ['gap', 'number', 'doubt', '缺2016年第2期：如果有，请一并导入；确实没有，可以照此写入。'],
    ])
    expect(told([first, issue({ number: 5, totalNumber: 405 })])[1]).toEqual([
      ['gap', 'number', 'doubt', '缺2016年第2期至第4期：如果有，请一并导入；确实没有，可以照此写入。'],
    ])
    // In a year that does not begin with its first issue.
    expect(
      told([first, issue({ year: 2017, number: 2, totalNumber: 403, date: '2017-01-22' })])[1],
    ).toContainEqual([
      ...['gap', 'number', 'doubt'],
      '缺2017年第1期：如果有，请一并导入；确实没有，可以照此写入。',
    ])
  })

  it('is a total that leaves its year’s row, with what it should be', () => {
    const year = [1, 2, 3].map((number) =>
      issue({ number, totalNumber: 400 + number, date: `2016-0${number}-08`, file: `${number}.pdf` }),
    )
    const odd = issue({ number: 4, totalNumber: 500, date: '2016-04-08' })
    expect(told([...year, odd])[3]).toEqual([
      [
        ...['total', 'totalNumber', 'doubt'],
        '总期号一般应为 404（同年其他各期是这样接下来的），读到的是 500，请对照原件核对期号和总期号。',
      ],
    ])
    // Of two issues nobody knows which is right: the later one is asked about.
    expect(told([first, issue({ number: 2, totalNumber: 500, date: '2016-01-22' })])).toEqual([
      [],
      [
        [
          ...['total', 'totalNumber', 'doubt'],
          '总期号与“first.pdf”接不上：读到的是总第500期。请对照原件核对期号和总期号。',
        ],
      ],
    ])
  })

  it('is a year that does not go on with the year before, or goes back behind an earlier one', () => {
    const next = (over: Partial<PlacedIssue>) => issue({ year: 2017, number: 1, date: '2017-01-08', ...over })
    const message =
      '总期号没有接上：上一年最后一份是“first.pdf”，这一期一般应为总第402期，读到的是总第410期。请核对中间有没有缺期。'
    expect(told([first, next({ totalNumber: 410 })])[1]).toEqual([['total', 'totalNumber', 'doubt', message]])
    expect(told([first, next({ totalNumber: 402 })])[1]).toEqual([])
    // Whole years between may hold any number of issues, but none less.
    expect(told([first, next({ year: 2018, date: '2018-01-08', totalNumber: 450 })])[1]).toEqual([])
    expect(told([first, next({ year: 2018, date: '2018-01-08', totalNumber: 402 })])[1]).toEqual([])
    expect(
      told([first, next({ year: 2018, date: '2018-01-08', totalNumber: 401 })])[1]?.map(([code]) => code),
    ).toContain('total')
  })

  it('is a date that stands out of order, with those beside it', () => {
    const dates = ['2016-01-08', '2016-01-22', '2016-01-02', '2016-02-22']
    const batch = dates.map((date, at) =>
      issue({ number: at + 1, totalNumber: 401 + at, date, file: `${at + 1}.pdf` }),
    )
    expect(told(batch)).toEqual([
      [],
      [],
      [
        [
          ...['date-order', 'date', 'doubt'],
          '印发日期 2016-01-02 与前后各期的先后不合（“2.pdf”印发于 2016-01-22；“4.pdf”印发于 2016-02-22），请对照原件核对。',
        ],
      ],
      [],
    ])
    const last = batch.slice(0, 3)
    expect(told(last)[2]?.[0]?.[3]).toBe(
      '印发日期 2016-01-02 与前后各期的先后不合（“2.pdf”印发于 2016-01-22），请对照原件核对。',
    )
  })
})

describe('what stands in order', () => {
  it('is a longest row that does not go down', () => {
    const values = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 7 })
    fc.assert(
      fc.property(values, (all) => {
        const kept = [...inOrder(all)].sort((a, b) => a - b).map((index) => all[index] ?? '')
        expect(kept).toEqual([...kept].sort())
        const rows = Array.from({ length: 2 ** all.length }, (_, mask) =>
          all.filter((_each, at) => (mask >> at) & 1),
        )
        const longest = Math.max(
          ...rows
            .filter((row) => row.every((each, at) => at === 0 || (row[at - 1] ?? '') <= each))
            .map((row) => row.length),
        )
        expect(kept).toHaveLength(longest)
      }),
      { numRuns: 60 },
    )
    expect(inOrder([])).toEqual(new Set())
  })
})
