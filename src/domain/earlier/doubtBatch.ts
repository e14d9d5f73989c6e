import type { EarlierFault } from '../answers/earlierIssues'
import { issueName } from '../issueName'
import { inOrder } from './inOrder'

/** An issue among others: one of the batch, by its file, or one that is there. */
export type PlacedIssue = {
  file?: string
  year: number | null
  number: number | null
  totalNumber: number | null
  date: string | null
}

type Complete = { file?: string; year: number; number: number; totalNumber: number; date: string }

const REQUIRED = [
  ['year', '年份'],
  ['number', '期号'],
  ['totalNumber', '总期号'],
  ['date', '印发日期'],
] as const

/**
 * What is doubtful of a batch's numbers and dates, among themselves and beside the issues that are there. Answers the
 * faults of each of `batch`, in its order.
 * @param today YYYY-MM-DD in Shanghai
 */
export function doubtBatch(
  batch: readonly PlacedIssue[],
  { known, today }: { known: readonly PlacedIssue[]; today: string },
): EarlierFault[][] {
  const all = [...batch, ...known]
  const complete = all.filter(isComplete).sort((a, b) => a.year - b.year || a.number - b.number)
  const oddDates = outOfOrder(complete)
  const offsets = offsetsByYear(complete)
  return batch.map((issue) => [
    ...missing(issue),
    ...doubles(issue, all),
    ...(isComplete(issue)
      ? [
          ...againstItself(issue, today),
          ...gap(issue, { all, complete }),
          ...total(issue, { complete, offsets }),
          ...(oddDates.has(issue) ? [dateDoubt(issue, complete)] : []),
        ]
      : []),
  ])
}

function isComplete(issue: PlacedIssue): issue is Complete {
  return REQUIRED.every(([field]) => issue[field] !== null)
}

function missing(issue: PlacedIssue): EarlierFault[] {
  return REQUIRED.flatMap(([field, name]): EarlierFault[] =>
    issue[field] === null
      ? [{ code: 'missing', field, level: 'error', message: `没有读到${name}，请对照原件填写。` }]
      : [],
  )
}

function doubles(issue: PlacedIssue, all: readonly PlacedIssue[]): EarlierFault[] {
  const { year, number, totalNumber } = issue
  const others = all.filter((other) => other !== issue)
  const same = others.find(
    (other) => year !== null && number !== null && other.year === year && other.number === number,
  )
  const sameTotal = others.find((other) => totalNumber !== null && other.totalNumber === totalNumber)
  const found: EarlierFault[] = []
  if (same) {
    const message = `“${year}年第${number}期”与${nameOf(same)}重复，请对照原件改正其中一个的期号，或不导入重复的文件。`
    found.push({ code: 'double', field: 'number', level: 'error', message })
  }
  if (sameTotal && sameTotal !== same) {
    const message = `“总第${totalNumber}期”与${nameOf(sameTotal)}重复，请对照原件改正其中一个的总期号。`
    found.push({ code: 'double-total', field: 'totalNumber', level: 'error', message })
  }
  return found
}

function againstItself({ year, date }: Complete, today: string): EarlierFault[] {
  const found: EarlierFault[] = []
  if (Number(date.slice(0, 4)) !== year) {
    const message = `年份是 ${year}，印发日期却是 ${date}，请对照原件核对。`
    found.push({ code: 'year', field: 'date', level: 'doubt', message })
  }
  if (date > today) {
    const message = `印发日期 ${date} 还没有到，从前印发的简报不会这样，请对照原件改正。`
    found.push({ code: 'future', field: 'date', level: 'error', message })
  }
  return found
}

/** The number before it in its year is there, or it is the first. Before all that is known, nobody knows. */
function gap(
  issue: Complete,
  { all, complete }: { all: readonly PlacedIssue[]; complete: readonly Complete[] },
): EarlierFault[] {
  // One whose date is still to be filled in, a scan, is there all the same.
  const before = all.flatMap(({ year, number }) =>
    year === issue.year && number !== null && number < issue.number ? [number] : [],
  )
  const isFirstKnown = complete[0] === issue
  const last = Math.max(0, ...before)
  if (issue.number === last + 1 || isFirstKnown || complete.some((other) => isTwin(other, issue))) return []
  const missed = last + 2 === issue.number ? `第${last + 1}期` : `第${last + 1}期至第${issue.number - 1}期`
  const message = `缺${issue.year}年${missed}：如果有，请一并导入；确实没有，可以照此写入。`
  return [{ code: 'gap', field: 'number', level: 'doubt', message }]
}

function isTwin(other: Complete, issue: Complete): boolean {
  return other !== issue && other.year === issue.year && other.number === issue.number
}

/** In a year the total runs ahead of the number by one figure; the year after goes on where it ended. */
function total(
  issue: Complete,
  { complete, offsets }: { complete: readonly Complete[]; offsets: ReadonlyMap<number, number> },
): EarlierFault[] {
  const { year, number, totalNumber } = issue
  const offset = offsets.get(year)
  if (offset !== undefined && totalNumber - number !== offset) {
    const message = `总期号一般应为 ${number + offset}（同年其他各期是这样接下来的），读到的是 ${totalNumber}，请对照原件核对期号和总期号。`
    return [{ code: 'total', field: 'totalNumber', level: 'doubt', message }]
  }
  const sibling = complete.filter((other) => other.year === year && other.number < number).at(-1)
  if (offset === undefined && sibling && totalNumber - number !== sibling.totalNumber - sibling.number) {
    const message = `总期号与${nameOf(sibling)}接不上：读到的是总第${totalNumber}期。请对照原件核对期号和总期号。`
    return [{ code: 'total', field: 'totalNumber', level: 'doubt', message }]
  }
  const previous = complete.filter((other) => other.year < year).at(-1)
  const isFirstOfYear = complete.find((other) => other.year === year) === issue
  if (!previous || !isFirstOfYear) return []
  const before = previous.number + (offsets.get(previous.year) ?? previous.totalNumber - previous.number)
  const expected = before + number
  if (previous.year !== year - 1 ? totalNumber >= expected : totalNumber === expected) return []
  const message = `总期号没有接上：上一年最后一份是${nameOf(previous)}，这一期一般应为总第${expected}期，读到的是总第${totalNumber}期。请核对中间有没有缺期。`
  return [{ code: 'total', field: 'totalNumber', level: 'doubt', message }]
}

/** Total less number, as most issues of each year have it; none where two are equally frequent. */
function offsetsByYear(complete: readonly Complete[]): Map<number, number> {
  const votes = new Map<number, Map<number, number>>()
  for (const { year, number, totalNumber } of complete) {
    const ofYear = votes.get(year) ?? new Map<number, number>()
    ofYear.set(totalNumber - number, (ofYear.get(totalNumber - number) ?? 0) + 1)
    votes.set(year, ofYear)
  }
  return new Map(
    [...votes].flatMap(([year, ofYear]): [number, number][] => {
      const [first, second] = [...ofYear].sort((a, b) => b[1] - a[1])
      return first && first[1] > (second?.[1] ?? 0) ? [[year, first[0]]] : []
    }),
  )
}

function outOfOrder(complete: readonly Complete[]): Set<PlacedIssue> {
  const kept = inOrder(complete.map(({ date }) => date))
  return new Set(complete.filter((_, index) => !kept.has(index)))
}

function dateDoubt(issue: Complete, complete: readonly Complete[]): EarlierFault {
  const at = complete.indexOf(issue)
  const neighbours = [complete[at - 1], complete[at + 1]].flatMap((other) =>
    other ? [`${nameOf(other)}印发于 ${other.date}`] : [],
  )
  const message = `印发日期 ${issue.date} 与前后各期的先后不合（${neighbours.join('；')}），请对照原件核对。`
  return { code: 'date-order', field: 'date', level: 'doubt', message }
}

function nameOf({ file, year, number, totalNumber }: PlacedIssue): string {
  const name =
    year !== null && number !== null && totalNumber !== null
      ? issueName({ year, number, totalNumber })
      : '另一期'
  return file === undefined ? `系统里的${name}` : `“${file}”`
}
