import { awaitedMarks, type AskedMarks } from '../stages/missingMarks'
import { isRefusing, secrecyOf } from '../stages/secrecy'

/** Of an issue, what decides which step leads on. */
export type IssueStanding = AskedMarks & {
  /** It was sent to sign-off once, however it stands now. */
  wasSubmitted: boolean
  /** It is signed, and goes out by itself. */
  isScheduled: boolean
}

/**
 * The step that leads on from an issue under signature: 发布; 退回编辑 where the secrecy check lets nothing out. None where its
 * minute is set, or where a proof or the check comes first, whose buttons stand below.
 */
export function mainStep(standing: IssueStanding): 'publish' | 'return' | undefined {
  if (standing.isScheduled) return undefined
  if (awaitedMarks(standing) === undefined) return 'publish'
  const { asked, secrecyVerdict } = standing
  return asked?.secrecyCheck && isRefusing(secrecyOf(secrecyVerdict)) ? 'return' : undefined
}
