import type { Label } from './workflow/transition'

/** Which row of numbers an issue stands in. A supplement has numbers of its own in its year, and no total number. */
export type Series = 'regular' | 'supplement'

export const SERIES = {
  regular: { zh: '正刊', en: 'Regular' },
  supplement: { zh: '增刊', en: 'Supplement' },
} as const satisfies Record<Series, Label>

/** What an issue that does not say so belongs to. */
export const USUAL_SERIES: Series = 'regular'
