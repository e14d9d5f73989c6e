import type { DeliveryStatus } from './statuses'
import { REASONS, type Explanation, type Reason } from './reasons'

/** What of a row tells why it stands where it stands. */
export type Fate = { status: DeliveryStatus; reason?: Reason | null | undefined }

const BOUNCED = '对方服务器收下邮件后又退了回来。'
/** Nothing is sent again by itself once a mail has come back. */
const ADVICE_AFTER_BOUNCE = '邮件已被退回，不会自动再发。请稍后点“重新发送”，或联系收件人。'

/** Explains a row in plain Chinese; null for one to which nothing happened. The server's own words stay beside it. */
export function explain({ status, reason }: Fate): Explanation | null {
  if (!reason) return null
  const entry: Explanation & { isPassing?: boolean } = REASONS[reason]
  if (status !== 'bounced') return { reason: entry.reason, advice: entry.advice }
  return {
    reason: reason === 'refused' ? BOUNCED : `${BOUNCED}${entry.reason}`,
    advice: entry.isPassing ? ADVICE_AFTER_BOUNCE : entry.advice,
  }
}

/** `deliveries.lastError` as others read it: why, in Chinese, and the server's own words. */
export function lastErrorOf({ note, ...fate }: Fate & { note?: string | null | undefined }): string | null {
  const explanation = explain(fate)
  if (!explanation) return note || null
  return note ? `${explanation.reason}${note}` : explanation.reason
}
