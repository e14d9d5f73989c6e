import type { Label } from '../workflow/transition'

/** 压缩版面: what may be done so that the imprint does not stand alone on the last page. */
export const COMPACTIONS = {
  automatic: { zh: '自动：先压缩，压不下再移两行', en: 'Closer lines, else two carried over' },
  tighten: { zh: '只压缩空行和行距', en: 'Closer lines only' },
  carry: { zh: '只移两行到末页', en: 'Two lines carried over only' },
} as const satisfies Record<string, Label>

export type Compaction = keyof typeof COMPACTIONS

export const compactions = Object.keys(COMPACTIONS) as [Compaction, ...Compaction[]]

/** What holds for an issue: its own choice, or that of the settings. */
export function chosenCompaction(
  issue: Compaction | 'setting' | 'off',
  setting: Compaction | 'off',
): Compaction | undefined {
  const chosen = issue === 'setting' ? setting : issue
  return chosen === 'off' ? undefined : chosen
}
