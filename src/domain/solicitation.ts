import type { Label } from './workflow/transition'

/** How a company stands with a request: `waiting` until the day it is due is over. */
export type AnswerStanding = 'answered' | 'late' | 'short' | 'missed' | 'waiting'

export const ANSWER_STANDINGS = {
  answered: { zh: '按时交稿', en: 'Answered in time' },
  late: { zh: '迟交', en: 'Answered late' },
  short: { zh: '未交齐', en: 'Answered in part' },
  missed: { zh: '未交', en: 'Not answered' },
  waiting: { zh: '未应约', en: 'Not answered yet' },
} as const satisfies Record<AnswerStanding, Label>

/** Articles of each company that a request may want. */
export const MOST_WANTED = 20

/** Articles that a request wants of each company. */
export function wantedOf(request: { wanted?: unknown } | null | undefined): number {
  return typeof request?.wanted === 'number' ? request.wanted : 1
}

/** Working days that a request may give. */
export const MOST_DUE_DAYS = 60

/** What a company sent in of what was asked of it. */
export type CompanyAnswer = {
  standing: AnswerStanding
  /** Articles sent in, whether by the end of the day it was due or after. */
  sent: number
}

/**
 * How a company stands that was asked for `wanted` articles. It has answered with as many in time; late, where it takes those
 * that came after the day; once the day is over, it is short of some, or missed it.
 * @param days of the first submissions of its articles, `YYYY-MM-DD` in Shanghai
 */
export function answerOf(
  days: readonly string[],
  { wanted, due, today }: { wanted: number; due: string; today: string },
): CompanyAnswer {
  const sent = days.length
  const inTime = days.filter((day) => day <= due).length
  if (inTime >= wanted) return { standing: 'answered', sent }
  if (sent >= wanted) return { standing: 'late', sent }
  if (today <= due) return { standing: 'waiting', sent }
  return { standing: sent > 0 ? 'short' : 'missed', sent }
}

/** The office's companies by how they stand, in one line: `8 家中 5 家按时交稿、1 家迟交、2 家未交`. */
export function standingsLine(standings: readonly AnswerStanding[]): string {
  const count = (standing: AnswerStanding) => standings.filter((one) => one === standing).length
  const behind = (['late', 'short', 'missed'] as const).filter((standing) => count(standing) > 0)
  // While it runs, nobody is late or has missed anything.
  if (behind.length === 0) return `${standings.length} 家中 ${count('answered')} 家已交齐`
  const parts = (['answered', ...behind] as const).map(
    (standing) => `${count(standing)} 家${ANSWER_STANDINGS[standing].zh}`,
  )
  return `${standings.length} 家中 ${parts.join('、')}`
}
