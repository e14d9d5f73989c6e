import { createHash } from 'node:crypto'
import type { IssueView } from '@/domain/brief/issueView'
import type { PrintedParts, SignedParts } from '@/domain/schedule'
import type { Setting } from '@/payload-types'
import type { FrozenBrief } from './issueStep'

/** What a signature is put under, part by part: what would be printed, and who would get it. */
export function signedParts(
  { view, rows }: FrozenBrief,
  { senderName, replyTo, contact, readingDays }: Setting,
): SignedParts {
  return {
    ...printedParts(view),
    mailboxes: digest([rows]),
    letterhead: digest([senderName, replyTo, contact, readingDays]),
  }
}

/** What a mark of 三校 or a verdict of 保密审查 is put under: what would be printed. */
export function printedParts(view: IssueView): PrintedParts {
  const { masthead, secrecy, serial, metadata, compaction, evenPage } = view
  return {
    // Nothing for what an issue does not have: what was signed before there was such a thing stays what was signed.
    masthead: digest([masthead, secrecy, serial, metadata, compaction, ...(evenPage ? [evenPage] : [])]),
    articles: digest([view.articles, view.editorsNote, view.contents, ...(view.terms ? [view.terms] : [])]),
    statistics: digest([view.statistics, ...(view.scores ? [view.scores] : [])]),
    imprint: digest([view.imprint]),
  }
}

/** Of all that would be printed: what a page of the screen was set from, said back with a mark of it. */
export function pagesDigest(view: IssueView): string {
  return digest(printedParts(view))
}

/** The same code made both, in the same order of keys. */
function digest(part: unknown): string {
  return createHash('sha256').update(JSON.stringify(part)).digest('base64url')
}
