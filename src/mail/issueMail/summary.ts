import { titleInline } from '@/domain/title'
import type { IssueView } from '@/domain/brief/issueView'
import type { Letterhead } from '../letterhead'
import { briefFileName } from '@/domain/brief/briefFileName'
import { firstSentence } from './firstSentence'

/** Why a mail differs from the first one of its issue. */
export type MailMark = 'correction' | 'test'

/** A heading and what it is about, line by line. */
export type Notice = { heading: string; lines: string[] }

/** What the two parts of a mail say, whatever their form. */
export type MailSummary = {
  /** 【更正】2026年第1期（总第536期）… */
  subject: string
  briefName: string
  issueLine: string
  dateText: string
  editor: string
  /** Above the titles: what the correction mends, or that this is a test. */
  notice: Notice | undefined
  articles: { title: string; lead: string }[]
  hasStatistics: boolean
  fileName: string
  /** The page to read the issue on. */
  readingUrl: string | undefined
  replyTo: string
  contactLines: string[]
}

const PREFIXES: Record<MailMark, string> = { correction: '【更正】', test: '【测试】' }

export function summarize({
  view,
  letterhead,
  mark,
}: {
  view: IssueView
  letterhead: Letterhead
  mark?: MailMark
}): MailSummary {
  const { masthead, articles, correction, statistics } = view
  const briefName = masthead.nameLines.join('')
  const isCorrection = correction !== undefined
  const effectiveMark = mark ?? (isCorrection ? 'correction' : undefined)
  const prefix = effectiveMark ? PREFIXES[effectiveMark] : ''
  return {
    subject: `${prefix}${masthead.issueLine}${briefName}`,
    briefName,
    issueLine: masthead.issueLine,
    dateText: masthead.dateText,
    editor: masthead.editor,
    notice: noticeOf({ mark: effectiveMark, reason: correction?.reason }),
    articles: articles.map((article) => ({
      title: titleInline(article.title),
      lead: firstSentence(article),
    })),
    hasStatistics: statistics !== undefined,
    fileName: briefFileName(view),
    readingUrl: letterhead.readingUrl,
    replyTo: letterhead.replyTo ?? letterhead.from.address,
    contactLines: linesOf(letterhead.contact ?? ''),
  }
}

function noticeOf({
  mark,
  reason,
}: {
  mark: MailMark | undefined
  reason: string | undefined
}): Notice | undefined {
  if (mark === 'test') return { heading: '【测试】这是一封测试邮件，请勿转发。', lines: [] }
  return reason === undefined
    ? undefined
    : { heading: '【更正】本期已更正，请以此件为准。', lines: linesOf(`更正说明：${reason}`) }
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
