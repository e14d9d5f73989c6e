/** What the office keeps in its 词库. */
export const LEXICON_KINDS = {
  wrong: { zh: '错词', en: 'wrong word', level: 'error' },
  forbidden: { zh: '禁用词', en: 'forbidden word', level: 'error' },
  watch: { zh: '慎用词', en: 'word to watch', level: 'warning' },
  name: { zh: '机构和企业名称', en: 'name of a body or company', level: 'error' },
  person: { zh: '领导姓名职务', en: 'leader', level: 'error' },
  term: { zh: '固定用语', en: 'fixed term', level: 'warning' },
} as const satisfies Record<string, { zh: string; en: string; level: 'error' | 'warning' }>

export type LexiconKind = keyof typeof LEXICON_KINDS

/** One entry. `text` is what is looked for; of a person the name, of a term or a name the right form. */
export type LexiconEntry = {
  kind: LexiconKind
  text: string
  /** What should stand there. */
  suggestion?: string
  /** Wrong forms of a name or a term, as they are met. */
  variants?: readonly string[]
  /** Phrases that contain the word and are right. */
  exceptions?: readonly string[]
  /** Why, in a few words, for who sees the finding. */
  note?: string
  /** Of a person: the post, and the place in the order of precedence. */
  post?: string
  order?: number
}
