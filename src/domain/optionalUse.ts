/** What the settings themselves do not say of the functions that an office may use. */
export type OptionalUse = {
  hasScoreRules: boolean
  /** How many the office's lexicon holds. */
  words: number
  /** Those that are set up, by their Chinese names. */
  messengers: string[]
}
