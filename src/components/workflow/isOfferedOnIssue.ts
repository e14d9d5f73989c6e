import { dayInShanghai } from '@/domain/shanghaiDate'
import { isProof } from '@/domain/stages/proofs'

/**
 * Whether a step an issue's status allows is worth a button above it. Every issue starts as a draft: only one dated before
 * today that was never sent to sign-off may have come out already.
 */
export function isOfferedOnIssue(
  action: string,
  { date, publishAt }: Readonly<Record<string, unknown>>,
  { wasSubmitted, now }: { wasSubmitted: boolean; now: Date },
): boolean {
  // Chosen in the dialog of 发布; marks are offered by the banner, which knows which is next.
  if (action === 'schedule' || isProof(action) || action === 'secrecyCheck') return false
  if (action === 'unschedule') return Boolean(publishAt)
  if (action !== 'file') return true
  return !wasSubmitted && typeof date === 'string' && date < dayInShanghai(now)
}
