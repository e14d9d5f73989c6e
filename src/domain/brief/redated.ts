import { printedDay } from '../shanghaiDate'
import type { IssueView } from './issueView'

/** A published brief with another day, `YYYY-MM-DD`. Number, articles, lists and figures stay as published. */
export function redated(frozen: IssueView, day: string): IssueView {
  return {
    ...frozen,
    masthead: { ...frozen.masthead, dateText: printedDay(day) },
    metadata: { ...frozen.metadata, date: day },
  }
}

/** Which day one revision prints in place of another's: a sentence without its stop, or none. */
export function dayChanges({ masthead: before }: IssueView, { masthead: after }: IssueView): string[] {
  if (before.dateText === after.dateText) return []
  return [`印发日期由“${before.dateText}”改为“${after.dateText}”`]
}
