import { type FigureTable, figureTables } from './figureTables'
import type { IssueView } from './issueView'

/** More companies than these are named without their figures: the brief's first page has other things to say. */
const MOST_TOLD = 6

/** A published brief with the figures that its tables would have today. Which tables it has, and all else, stays as published. */
export function recounted(frozen: IssueView, today: Pick<IssueView, 'statistics' | 'scores'>): IssueView {
  const { statistics, scores } = frozen
  return {
    ...frozen,
    ...(statistics && { statistics: { ...statistics, rows: today.statistics?.rows ?? statistics.rows } }),
    ...(scores && { scores: { ...scores, rows: today.scores?.rows ?? scores.rows } }),
  }
}

/** What the tables of one revision print otherwise than those of another: a sentence without its stop for each table. */
export function figureChanges(before: IssueView, after: IssueView): string[] {
  const tables = figureTables(after)
  return figureTables(before).flatMap((table) => {
    const now = tables.find(({ id }) => id === table.id)
    return now ? tableChanges(table, now) : []
  })
}

function tableChanges(before: FigureTable, after: FigureTable): string[] {
  const [then, now] = [rowsByName(before), rowsByName(after)]
  const changed = [...now].flatMap(([name, row]) => {
    const printed = then.get(name)
    const figures = after.columns.flatMap(({ heading, kind }, column) =>
      kind !== 'figure' || row[column] === printed?.[column]
        ? []
        : [`${heading}${printed ? `${printed[column] ?? ''}改为` : ''}${row[column] ?? ''}`],
    )
    return figures.length > 0 ? [{ name, figures }] : []
  })
  const gone = [...then.keys()].filter((name) => !now.has(name))
  if (changed.length + gone.length === 0) return []
  const told =
    changed.length > MOST_TOLD
      ? [`${changed.map(({ name }) => name).join('、')}的数字有变动`]
      : changed.map(({ name, figures }) => `${name}${figures.join('、')}`)
  const left = gone.length > 0 ? [`不再列${gone.join('、')}`] : []
  return [`${after.called}重新统计，${[...told, ...left].join('，')}`]
}

function rowsByName({ columns, rows }: FigureTable): Map<string, readonly string[]> {
  const named = columns.findIndex(({ kind }) => kind === 'name')
  return new Map(rows.map((row) => [row[named] ?? '', row]))
}
