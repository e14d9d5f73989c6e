/**
 * 记分: what a company earns points by, in the order the table shows it. `column` is the rule's field of a set of rules;
 * the points of 上级采用 and 批示 depend on the level.
 */
export const SCORE_RULES = {
  received: { zh: '来稿', en: 'sent in' },
  used: { zh: '采用', en: 'printed' },
  solicited: { zh: '约稿采用', en: 'printed on request' },
  adopted: { zh: '上级采用', en: 'taken by a higher body' },
  instruction: { zh: '批示', en: 'instruction of a leader' },
  missed: { zh: '约稿未交', en: 'request not answered' },
} as const satisfies Record<string, { zh: string; en: string }>

export type ScoreRule = keyof typeof SCORE_RULES

export const SCORE_RULE_NAMES = Object.keys(SCORE_RULES) as ScoreRule[]

/** How high the body is that took an article, or the leader that wrote on it. */
export const SCORE_LEVELS = {
  district: { zh: '区级', en: 'district' },
  city: { zh: '市级', en: 'city' },
  nation: { zh: '国家级', en: 'nation' },
} as const satisfies Record<string, { zh: string; en: string }>

export type ScoreLevel = keyof typeof SCORE_LEVELS

/** The points to begin with: those of 常政办发〔2014〕97号, for an office to change. */
export const FIRST_POINTS = {
  received: 1,
  receivedCap: 10,
  used: 5,
  solicited: 8,
  adoptedDistrict: 5,
  adoptedCity: 10,
  adoptedNation: 30,
  instructionDistrict: 20,
  instructionCity: 50,
  instructionNation: 80,
  missed: -2,
} as const

export type PointsField = keyof typeof FIRST_POINTS
