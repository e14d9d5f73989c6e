/** The parts of the bench, in the order they run. */
export const PARTS = [
  'pdf',
  'typst',
  'chromium',
  'lines',
  'web',
  'desk',
  'scale',
  'issue',
  'memory',
  'attack',
  'hostile',
  'mail',
  'proofread',
] as const
export type Part = (typeof PARTS)[number]

/** A figure that was measured, and what it is held against. */
export type Row = {
  what: string
  value: number
  unit:
    | 'ms'
    | 'MB'
    | 'KB'
    | 'pages'
    | 'lines'
    | 'paragraphs'
    | 'characters'
    | 'gaps'
    | 'words'
    | 'em'
    | 'a second'
    | 'yes/no'
  /** `value` divided by that of another figure of the same run */
  ratio?: { of: number; to: string }
  /** the figure (the ratio, where there is one) must keep to */
  limit?: { atMost: number } | { atLeast: number }
}

/** A part's figures, or why it could not be run here. */
export type Measured = Row[] | { skipped: string }

/** Whether the row keeps its limit; undefined where it has none. */
export function keeps({ value, ratio, limit }: Row): boolean | undefined {
  if (!limit) return undefined
  const held = ratio ? value / ratio.of : value
  return 'atMost' in limit ? held <= limit.atMost : held >= limit.atLeast
}
