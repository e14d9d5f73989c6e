/** A stretch of text of an article that is read for itself: its title, a paragraph, a list item, a cell, a caption. */
export type Passage = {
  /** The block, counted from 0, as remarks count; null for the title. */
  paragraph: number | null
  /** Where the passage begins in its block, in UTF-16 units. */
  offset: number
  text: string
  /** A caption is not among the characters of its block: it can be shown, not marked. */
  isCaption?: boolean
}

/** `error` must not be printed; `warning` is for a person to look at. */
export type Level = 'error' | 'warning'

/** What a rule found in one passage; `from` and `to` are UTF-16 units of the passage's text. */
export type Hit = {
  rule: string
  level: Level
  from: number
  to: number
  /** Chinese, for people: what is wrong. */
  message: string
  /** What could stand there instead; undefined where only a person can say. */
  suggestion?: string
}

/** A hit in its place in the article: `from` and `to` count from the beginning of the block, or of the title. */
export type ProofreadFinding = Hit & {
  paragraph: number | null
  /** What stands there. */
  text: string
  /** The characters around it, by which 'not here' knows the place again when the text has moved. */
  context: string
  isCaption?: boolean
}
