/** How a company stands with a request: `waiting` until the day it is due is over. */
export type AnswerStanding = 'answered' | 'late' | 'missed' | 'waiting'

export const ANSWER_STANDINGS = {
  answered: { zh: '按时交稿', en: 'Answered in time' },
  late: { zh: '迟交', en: 'Answered late' },
  missed: { zh: '未交', en: 'Not answered' },
  waiting: { zh: '未应约', en: 'Not answered yet' },
} as const satisfies Record<AnswerStanding, { zh: string; en: string }>

/** Articles of each company that a request may want. */
export const MOST_WANTED = 20

/** Working days that a request may give. */
export const MOST_DUE_DAYS = 60

export type Standing = {
  standing: AnswerStanding
  /** Sent in by the end of the day it was due. */
  inTime: number
  /** Sent in after that day. */
  after: number
}

/**
 * How a company stands that was asked for `wanted` articles. It has answered with as many in time; late, where it takes those
 * that came after the day; missed, where they are too few once the day is over.
 * @param days of the first submissions of its articles, `YYYY-MM-DD` in Shanghai
 */
export function standingOf(
  days: readonly string[],
  { wanted, due, today }: { wanted: number; due: string; today: string },
): Standing {
  const inTime = days.filter((day) => day <= due).length
  const after = days.length - inTime
  const counts = { inTime, after }
  if (inTime >= wanted) return { standing: 'answered', ...counts }
  if (days.length >= wanted) return { standing: 'late', ...counts }
  return { standing: today > due ? 'missed' : 'waiting', ...counts }
}

/** The office's companies by how they stand, in one line: `8 家中 5 家按时交稿、1 家迟交、2 家未交`. */
export function standingsLine(standings: readonly AnswerStanding[]): string {
  const count = (standing: AnswerStanding) => standings.filter((one) => one === standing).length
  const [late, missed] = [count('late'), count('missed')]
  // While it runs, nobody is late or has missed anything.
  if (late + missed === 0) return `${standings.length} 家中 ${count('answered')} 家已交稿`
  const parts = [
    `${count('answered')} 家${ANSWER_STANDINGS.answered.zh}`,
    ...(late > 0 ? [`${late} 家${ANSWER_STANDINGS.late.zh}`] : []),
    ...(missed > 0 ? [`${missed} 家${ANSWER_STANDINGS.missed.zh}`] : []),
  ]
  return `${standings.length} 家中 ${parts.join('、')}`
}
