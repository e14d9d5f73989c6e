import { SCORE_LEVELS, type ScoreLevel } from './rules'

/** What points are for, in words: `《一碗面》`'s headline, or whose word it was and on what: `赵副市长（市级）：《一碗面》`. */
export function scoredWords({
  label,
  level,
  about,
}: {
  label: string | null
  level: ScoreLevel | null
  about: string | null
}): string {
  if (!level) return label || '（未填标题）'
  return `${label ?? ''}（${SCORE_LEVELS[level].zh}）：《${about || '未填标题'}》`
}
