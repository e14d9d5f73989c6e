import type { Channel } from '../channel'

export type SimilarHint = { id: number; headline: string | null; share: number }

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
  /** Where it stands in 三审; null without stages. */
  stage: { line: string; isForPerson: boolean } | null
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
