import { titleInline } from '@/domain/title'
import type { IssueView } from '@/pdf/issueView'
import type { Letterhead } from '../letterhead'
import { firstSentence } from './firstSentence'

/** Why a mail differs from the first one of its issue. */
export type MailMark = 'correction' | 'test'

/** What the two parts of a mail say, whatever their form. */
export type MailSummary = {
  /** 【更正】2026年第1期（总第536期）… */
  subject: string
  briefName: string
  issueLine: string
  dateText: string
  editor: string
  /** Above the titles: what the correction mends, or that this is a test. */
  notice: string | undefined
  articles: { title: string; lead: string }[]
  hasStatistics: boolean
  fileName: string
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
    fileName: `${fileNameSafe(`${isCorrection ? '（更正）' : ''}${briefName}${masthead.issueLine}`)}.pdf`,
    replyTo: letterhead.replyTo ?? letterhead.from.address,
    contactLines: (letterhead.contact ?? '')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  }
}

function noticeOf({
  mark,
  reason,
}: {
  mark: MailMark | undefined
  reason: string | undefined
}): string | undefined {
  if (mark === 'test') return '这是一封测试邮件，请勿转发。'
  return reason === undefined ? undefined : `本期已更正，请以此件为准。更正说明：${reason}`
}

/** Characters that Windows forbids in file names, and control characters, become spaces. */
function fileNameSafe(name: string): string {
  // eslint-disable-next-line no-control-regex
  return name.replace(/[\u0000-\u001f\u007f\\/:*?"<>|]+/g, ' ').trim()
}
