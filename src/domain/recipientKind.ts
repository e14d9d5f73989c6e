import type { Label } from './workflow/transition'

/** The lists of the imprint, in the order in which they are printed. */
export type RecipientKind = 'report' | 'copy' | 'distribute'

export const RECIPIENT_KINDS = {
  report: { zh: '报', en: 'Report' },
  copy: { zh: '送', en: 'Copy' },
  distribute: { zh: '发', en: 'Distribute' },
} as const satisfies Record<RecipientKind, Label>

/** Printed order. */
export const PRINTED_KINDS = Object.keys(RECIPIENT_KINDS) as RecipientKind[]
