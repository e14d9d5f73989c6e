import type { Label } from './workflow/transition'

/** What the office does with the link by which an issue is read without a login; each is a line in the record. */
export const READING_LINK_ACTIONS = {
  'revoke-link': { label: { zh: '停用阅读链接', en: 'Revoke reading link' } },
  'extend-link': { label: { zh: '恢复并延长阅读链接', en: 'Extend reading link' } },
  'renew-link': { label: { zh: '更换阅读链接', en: 'Replace reading link' } },
} as const satisfies Record<string, { label: Label }>

export type ReadingLinkAction = keyof typeof READING_LINK_ACTIONS

/** Whether a link opens its issue. */
export type ReadingLinkState = 'open' | 'revoked' | 'expired'

export type ReadingLinkDates = { revokedAt: Date | null; expiresAt: Date | null }

export function readingLinkState({ revokedAt, expiresAt }: ReadingLinkDates, now: Date): ReadingLinkState {
  if (revokedAt) return 'revoked'
  return expiresAt && expiresAt <= now ? 'expired' : 'open'
}
