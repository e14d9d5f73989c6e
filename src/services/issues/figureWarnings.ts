import type { Finding } from '@/domain/answers/preflight'
import type { IssueView } from '@/domain/brief/issueView'
import { doubtScores, parseScoresPeriod } from '@/domain/scores/printed'
import { doubtStatistics } from '@/domain/statisticsDoubts'
import type { Issue } from '@/payload-types'

type Printed = { issue: Issue; view: IssueView }

/** What is odd about the figures of 来稿及刊用情况, as they are printed, and about its period. */
export function statisticsWarnings({ issue: { id, date, statistics }, view }: Printed): Finding[] {
  if (!view.statistics || !statistics?.to) return []
  return doubtStatistics({ rows: view.statistics.rows, to: statistics.to, date }).map(
    ({ field, message }) => ({
      code: 'unusual-statistics',
      message,
      target: { collection: 'issues', id, field } as const,
    }),
  )
}

/** The same of 记分通报. @throws RuleError invalid, where its period cannot be read */
export function scoresWarnings({ issue, view }: Printed): Finding[] {
  if (!view.scores) return []
  const { to } = parseScoresPeriod(issue)
  return doubtScores({ rows: view.scores.rows, to, date: issue.date }).map((message) => ({
    code: 'unusual-scores',
    message,
    target: { collection: 'issues', id: issue.id, field: 'scores.from' } as const,
  }))
}
