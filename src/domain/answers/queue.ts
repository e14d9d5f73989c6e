import type { Channel } from '../channel'

export type SimilarHint = { id: number; headline: string | null; share: number }

/** Where an article stands in 三审; there is none without stages. */
export type Stage = {
  line: string
  /** Whether this person may give the next review. */
  isForPerson: boolean
  /** The review that waits for this person after a colleague's: 复审, 终审. */
  awaited: string | null
}

export type WaitingArticle = {
  id: number
  headline: string | null
  company: string | null
  channel: Channel | null
  /** When it first came in. */
  since: string
  length: number
  /** How many times it was submitted. */
  submissions: number
  /** The earlier article it has most in common with, if that is much. */
  similar: SimilarHint | null
  stage: Stage | null
}

export type Queue = {
  total: number
  page: number
  pages: number
  articles: WaitingArticle[]
  /** Of which articles wait, by the office's order, with how many. */
  companies: { id: number; name: string; waiting: number }[]
  /** Whether the office has anything of 三审三校 switched on. */
  isStaged: boolean
}
