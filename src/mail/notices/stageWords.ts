import { titleInline } from '@/domain/title'
import type { NoticeWords } from './noticeParts'

type OfArticle = { id: number; title: string; serverUrl: string }
type OfIssue = { id: number; name: string; serverUrl: string }

/** What whoever may give the next review of an article reads. */
export function reviewTurnWords({ stage, ...article }: OfArticle & { stage: string }): NoticeWords {
  return {
    subject: `【待${stage}】${quoted(article.title)}`,
    lines: [`稿件${quoted(article.title)}等待${stage}。`],
    link: { label: '打开稿件', url: articleUrl(article) },
    switchedBy: 'digest',
  }
}

/** What whoever may give the next proof of an issue, or its secrecy check, reads. */
export function marksDueWords({ stages, ...issue }: OfIssue & { stages: readonly string[] }): NoticeWords {
  const due = stages.join('、')
  return {
    subject: `【待${due}】${issue.name}`,
    lines: [`${issue.name}已送签，等待${due}。`],
    link: { label: '打开本期', url: issueUrl(issue) },
    switchedBy: 'digest',
  }
}

/** What somebody reads whose review fell. */
export function reviewsLapsedWords({
  whose,
  why,
  next,
  ...article
}: OfArticle & { whose: string; why: string; next: string | undefined }): NoticeWords {
  return {
    subject: `【审核取消】${quoted(article.title)}`,
    lines: [
      `${quoted(article.title)}：${why}，${whose}随之取消。`,
      ...(next ? [`稿件现在等待${next}，请打开看过改动再审。`] : []),
    ],
    link: { label: '打开稿件', url: articleUrl(article) },
  }
}

/** What somebody reads whose proof or secrecy check fell. `isOpen`: the issue still waits for its signature. */
export function marksLapsedWords({
  whose,
  why,
  isOpen,
  ...issue
}: OfIssue & { whose: string; why: string; isOpen: boolean }): NoticeWords {
  return {
    subject: `【校对、审查取消】${issue.name}`,
    lines: [
      `${issue.name}：${why}，${whose}随之取消。`,
      isOpen ? '请打开本期，按现在的版面重新校对、审查。' : '本期改好、重新送签后再校对、审查。',
    ],
    link: { label: '打开本期', url: issueUrl(issue) },
  }
}

/** What whoever sent an issue to sign-off reads when the secrecy check does not let it out as it is. */
export function verdictWords({
  by,
  verdict,
  ...issue
}: OfIssue & { by: string; verdict: string }): NoticeWords {
  return {
    subject: `【保密审查：${verdict}】${issue.name}`,
    lines: [
      `${by}对${issue.name}的保密审查结论是“${verdict}”，依据在流转记录里。请退回编辑，改好后重新送签。`,
    ],
    link: { label: '打开本期', url: issueUrl(issue) },
  }
}

const quoted = (title: string): string => `《${titleInline(title)}》`

const articleUrl = ({ id, serverUrl }: { id: number; serverUrl: string }): string =>
  new URL(`/admin/collections/articles/${id}`, serverUrl).href

const issueUrl = ({ id, serverUrl }: { id: number; serverUrl: string }): string =>
  new URL(`/admin/collections/issues/${id}`, serverUrl).href
