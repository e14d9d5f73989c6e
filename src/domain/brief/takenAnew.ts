import { figureTables, type FigureTable } from './figureTables'
import type { IssueView } from './issueView'

/** What a correction takes from today, beside its errata. */
export type Anew = {
  /** 来稿及刊用情况 and 记分通报 are counted anew. */
  recount: boolean
  /** 报, 送 and 发 are printed as the lists are now. */
  lists: boolean
  /** The day it should have been printed with, `YYYY-MM-DD`. */
  date?: string | undefined
}

/** More figures than these are not listed one by one. */
const MOST_NAMED = 6
const LISTS = { report: '报', copy: '送', distribute: '发' } as const

export function takesAnew({ recount, lists, date }: Anew): boolean {
  return recount || lists || date !== undefined
}

/**
 * A published brief with parts of what it would be today. Its number, its articles and which tables it has stay as published.
 */
export function takenAnew(frozen: IssueView, today: IssueView, { recount, lists, date }: Anew): IssueView {
  const { report, copy, distribute } = today.imprint
  return {
    ...frozen,
    ...(recount &&
      frozen.statistics && {
        statistics: { ...frozen.statistics, rows: today.statistics?.rows ?? frozen.statistics.rows },
      }),
    ...(recount &&
      frozen.scores && { scores: { ...frozen.scores, rows: today.scores?.rows ?? frozen.scores.rows } }),
    ...(lists && { imprint: { ...frozen.imprint, report, copy, distribute } }),
    ...(date !== undefined && {
      masthead: { ...frozen.masthead, dateText: today.masthead.dateText },
      metadata: { ...frozen.metadata, date },
    }),
  }
}

/** What one revision prints otherwise than another, its articles left out: a part of a sentence each, for the reader. */
export function changesBetween(before: IssueView, after: IssueView): string[] {
  const tables = figureTables(after)
  return [
    ...(before.masthead.dateText === after.masthead.dateText
      ? []
      : [`印发日期由“${before.masthead.dateText}”改为“${after.masthead.dateText}”`]),
    ...figureTables(before).flatMap((table) =>
      tableChanges(
        table,
        tables.find(({ id }) => id === table.id),
      ),
    ),
    ...(['report', 'copy', 'distribute'] as const).flatMap((list) =>
      listChanges(LISTS[list], before.imprint[list] ?? [], after.imprint[list] ?? []),
    ),
  ]
}

function tableChanges(before: FigureTable, after: FigureTable | undefined): string[] {
  if (!after) return []
  const named = before.columns.findIndex(({ isName }) => isName)
  const rows = new Map(before.rows.map((row) => [row[named], row]))
  const changed = after.rows.flatMap((row) => {
    const printed = rows.get(row[named])
    const cells = row.flatMap((value, column) =>
      column === named || value === printed?.[column]
        ? []
        : [`${after.columns[column]?.heading ?? ''}${printed ? `${printed[column] ?? ''}改为` : ''}${value}`],
    )
    return cells.length === 0 ? [] : [`${row[named] ?? ''}${cells.join('、')}`]
  })
  const now = new Set(after.rows.map((row) => row[named]))
  const gone = [...rows.keys()].filter((name) => !now.has(name))
  const all = [...changed, ...gone.map((name) => `删去${name ?? ''}`)]
  if (all.length === 0) return []
  return [
    `${after.called}重新统计，${all.length > MOST_NAMED ? `${all.length} 家企业的数字有变动` : all.join('，')}`,
  ]
}

function listChanges(called: string, before: readonly string[], after: readonly string[]): string[] {
  const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join('')
  const added = after.filter((name) => !before.includes(name))
  const gone = before.filter((name) => !after.includes(name))
  const words = [
    ...(added.length > 0 ? [`增加${quoted(added)}`] : []),
    ...(gone.length > 0 ? [`删去${quoted(gone)}`] : []),
  ]
  if (words.length > 0) return [`版记“${called}”${words.join('、')}`]
  return before.join('\n') === after.join('\n') ? [] : [`版记“${called}”次序调整`]
}
