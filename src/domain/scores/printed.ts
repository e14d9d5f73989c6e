import { RuleError } from '../ruleError'
import { isDay, printedDay } from '../shanghaiDate'
import type { Period } from '../statistics'

/** What an issue says of its 记分通报. Both days or neither. */
type WithScores = { scores?: { from?: string | null; to?: string | null } | null }

/** What is printed above the table where the office says nothing else. */
export const SCORES_TITLE = '信息报送记分通报'

/** Whether an issue prints 记分通报. */
export function hasScores({ scores }: WithScores): boolean {
  return Boolean(scores?.from || scores?.to)
}

/** The period of an issue's 记分通报. @throws RuleError invalid */
export function parseScoresPeriod({ scores }: WithScores): Period {
  const { from, to } = scores ?? {}
  if (!isDay(from) || !isDay(to) || from > to) {
    const message = '记分通报的起止日期有误，请填写两个存在的日期，起始在前；不印通报请选“不印通报”。'
    throw new RuleError('invalid', 'bad-scores-period', message)
  }
  return { from, to }
}

/** Figures that may be printed and yet look like a slip. Days are `YYYY-MM-DD`. */
export function doubtScores({
  rows,
  to,
  date,
}: {
  rows: readonly { points: number }[]
  to: string
  date: string
}): string[] {
  return [
    ...(to > date
      ? [`记分通报截止 ${printedDay(to)}，晚于印发日期 ${printedDay(date)}，这一时段还没有结束，请核对。`]
      : []),
    ...(rows.every(({ points }) => points === 0) ? ['记分通报里全是 0 分，请核对起止日期和记分规则。'] : []),
  ]
}
