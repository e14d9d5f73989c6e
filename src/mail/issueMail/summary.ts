import { titleInline } from '@/domain/title'
import { articleAnchor } from '@/domain/brief/articleAnchor'
import { fileSize } from '@/domain/fileSize'
import { type FigureTable, figureTables } from '@/domain/brief/figureTables'
import type { Article, IssueView } from '@/domain/brief/issueView'
import type { Letterhead } from '../letterhead'
import { briefFileName } from '@/domain/brief/briefFileName'
import { firstSentence } from './firstSentence'
import { MARKS, type MailMark } from './marks'

/** A heading and what it is about, line by line. */
export type Notice = { heading: string; lines: string[]; articles: ArticleLine[] }

/** A title on one line, and where the reading page has it. */
export type ArticleLine = { position: number; title: string; url: string | undefined }

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
  articles: (ArticleLine & { company: string | undefined; lead: string })[]
  /** Tables of figures behind the articles. */
  tables: FigureTable['id'][]
  fileName: string
  /** 12页，564 KB */
  fileFacts: string
  /** The page to read the issue on. */
  readingUrl: string | undefined
  replyTo: string
  contactLines: string[]
}

export function summarize({
  view,
  letterhead,
  mark,
  file,
}: {
  view: IssueView
  letterhead: Letterhead
  mark?: MailMark
  file: { bytes: number; pages?: number }
}): MailSummary {
  const { masthead, articles, correction } = view
  const briefName = masthead.nameLines.join('')
  const isCorrection = correction !== undefined
  const effectiveMark = mark ?? (isCorrection ? 'correction' : undefined)
  const prefix = effectiveMark ? MARKS[effectiveMark] : ''
  const { readingUrl } = letterhead
  const changed = articles.flatMap((article, index) =>
    correction?.articles?.includes(article.id) ? [lineOf(article, { position: index + 1, readingUrl })] : [],
  )
  return {
    subject: `${prefix}${masthead.issueLine}${briefName}`,
    briefName,
    issueLine: masthead.issueLine,
    dateText: masthead.dateText,
    editor: masthead.editor,
    notice: noticeOf({ mark: effectiveMark, reason: correction?.reason, changed }),
    articles: articles.map((article, index) => ({
      ...lineOf(article, { position: index + 1, readingUrl }),
      company: article.company,
      lead: firstSentence(article),
    })),
    tables: figureTables(view).map(({ id }) => id),
    fileName: briefFileName(view),
    fileFacts: [...(file.pages ? [`${file.pages}页`] : []), fileSize(file.bytes)].join('，'),
    readingUrl,
    replyTo: letterhead.replyTo ?? letterhead.from.address,
    contactLines: linesOf(letterhead.contact ?? ''),
  }
}

function lineOf(
  { title }: Article,
  { position, readingUrl }: { position: number; readingUrl: string | undefined },
): ArticleLine {
  return {
    position,
    title: titleInline(title),
    url: readingUrl && `${readingUrl}#${articleAnchor(position)}`,
  }
}

function noticeOf({
  mark,
  reason,
  changed,
}: {
  mark: MailMark | undefined
  reason: string | undefined
  changed: ArticleLine[]
}): Notice | undefined {
  if (mark === 'test') return { heading: '【测试】这是一封测试邮件，请勿转发。', lines: [], articles: [] }
  return reason === undefined
    ? undefined
    : {
        heading: '【更正】本期已更正，请以此件为准。',
        lines: linesOf(`更正说明：${reason}`),
        articles: changed,
      }
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
