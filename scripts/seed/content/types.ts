/** The seven companies, by the local part of their demonstration account's address. */
export type CompanyKey = 'chinapost' | 'sto' | 'yto' | 'yunda' | 'zto' | 'sf' | 'jt'

/**
 * One paragraph. A plain string is running text; `lead` is an emphasised first sentence, full stop included, that `text` follows
 * in the same paragraph; `heading` is the level 一、 / （一） / 1. whose number already stands in `text`.
 */
export type DemoParagraph = string | { lead: string; text: string } | { heading: 1 | 2 | 3; text: string }

/** `returned` is a draft again, with a comment for its author; the others are the article's own status. */
export type DemoOutcome = 'published' | 'approved' | 'rejected' | 'returned' | 'review' | 'draft'

export type DemoArticle = {
  /** May hold `\n`: the editor's own line break. Unique in the whole content. */
  title: string
  /** Whom it is credited to; omitted for the office's own. */
  company?: CompanyKey
  channel: 'submission' | 'wechat' | 'website' | 'office'
  /** Where a collected item was found; always under `.test`. */
  sourceUrl?: string
  /** `YYYY-MM-DDTHH:mm`, Shanghai wall time; given for every submission that has left its author's hands. */
  firstSubmitted?: string
  outcome: DemoOutcome
  /** The reviewer's reason, given for `returned` and `rejected`. */
  comment?: string
  paragraphs: DemoParagraph[]
}

/** An issue already sent out; `date` is `YYYY-MM-DD`, all its articles are `published`. */
export type PastIssue = {
  year: number
  number: number
  totalNumber: number
  date: string
  articles: DemoArticle[]
}

export type DemoMailbox = { name: string; email: string }

export type DemoCompany = {
  key: CompanyKey
  name: string
  shortName: string
  /** The office's fixed order in the statistics table, from 1. */
  order: number
  contacts: DemoMailbox[]
}

export type DemoRecipient = {
  /** `report` 报 or `copy` 送. */
  list: 'report' | 'copy'
  name: string
  /** Stands for the contacts of every active company at the time of publishing. */
  everyCompany: boolean
  mailboxes: DemoMailbox[]
}
