import type { Label } from './workflow/transition'

export type RecipientKind = 'report' | 'copy'

export const RECIPIENT_KINDS = {
  report: { zh: '报', en: 'Report' },
  copy: { zh: '送', en: 'Copy' },
} as const satisfies Record<RecipientKind, Label>
