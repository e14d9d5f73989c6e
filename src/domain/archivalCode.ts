/** How long a record is kept, by the code that its archival code bears (DA/T 13-2022). */
export const RETENTIONS = {
  permanent: { zh: '永久', en: 'Permanent', code: 'Y' },
  thirty: { zh: '30年', en: '30 years', code: 'D30' },
  ten: { zh: '10年', en: '10 years', code: 'D10' },
} as const

export type Retention = keyof typeof RETENTIONS

export const DEFAULT_PATTERN = '{全宗号}-WS·{年度}-{期限}-{期号}'

export type CodedIssue = {
  fondsNumber: string
  retention: Retention
  year: number
  number: number
  totalNumber: number | undefined
}

/** 期号 with four digits, as archives count pieces. */
const PLACES: Readonly<Record<string, (issue: CodedIssue) => string>> = {
  全宗号: ({ fondsNumber }) => fondsNumber,
  年度: ({ year }) => String(year),
  期限: ({ retention }) => RETENTIONS[retention].code,
  期号: ({ number }) => String(number).padStart(4, '0'),
  总期号: ({ totalNumber }) => (totalNumber === undefined ? '' : String(totalNumber).padStart(4, '0')),
}

/** 档号 by the office's pattern; without a 全宗号 what would stand behind it begins the code. */
export function archivalCode(pattern: string, issue: CodedIssue): string {
  const code = pattern.replace(/\{([^{}]*)\}/g, (whole, name: string) => PLACES[name]?.(issue) ?? whole)
  return code.replace(/^[-·]+/, '')
}

/** What keeps a pattern from telling issues apart, for whoever sets it; undefined for a good one. */
export function patternFault(pattern: string): string | undefined {
  const names = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '')
  const strange = names.find((name) => !(name in PLACES))
  if (strange !== undefined)
    return `没有{${strange}}这一项，可用的有${Object.keys(PLACES)
      .map((name) => `{${name}}`)
      .join('')}。`
  if (names.includes('总期号') || (names.includes('年度') && names.includes('期号'))) return undefined
  return '档号里要有{总期号}，或{年度}和{期号}，否则各期的档号会相同。'
}
