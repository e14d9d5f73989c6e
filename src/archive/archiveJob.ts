/** A file that goes into a package. `path` inside of it; `source` is where its bytes lie now, below the job's folder. */
export type PackedFile = { path: string; source: string; format: string }

/** What an issue brings. `files` are as they were stored or written; the Word copy and the metadata are made here. */
export type PackedIssue = {
  /** its folder in the package */
  folder: string
  files: PackedFile[]
  /** The frozen view of its latest revision, as JSON, and the pictures it shows by their keys: below the job's folder. */
  view: string
  images: Record<string, string>
  /** page, from 1, on which each article begins, where the contents say so */
  articlePages: number[]
  facts: IssueFacts
}

/** What the catalogue and the metadata say of an issue, in the order of DA/T 46. */
export type IssueFacts = {
  archivalCode: string
  title: string
  issueLine: string
  year: number
  totalNumber: number | undefined
  responsible: string
  /** YYYY-MM-DD */
  date: string
  secrecy: string
  revision: number
  filed: boolean
}

/** One package to be made. Nothing in it says when or for whom: the same issues give the same bytes. */
export type ArchiveJob = {
  /** Where the sources lie, and the package is written. */
  folder: string
  /** The package, below the folder. */
  target: string
  name: string
  fonds: { name: string; number: string }
  /** 永久, 30年, 10年 */
  retention: string
  /** The day of the last thing in it, YYYY-MM-DD: the date of all its files. */
  day: string
  issues: PackedIssue[]
  hasAudit: boolean
  hasOfd: boolean
}
