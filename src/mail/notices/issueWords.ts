import type { NoticeWords } from './noticeParts'

type Waiting = { id: number; name: string; serverUrl: string }
type Decided = Waiting & { by: string; comment: string | undefined }

/** What a signer reads: which issue waits, and the way to it. Nothing of what stands in it, which is not published. */
export function signingWords({ id, name, serverUrl }: Waiting): NoticeWords {
  return {
    subject: `【待签发】${name}`,
    lines: [`${name}已送签，等您签发。`],
    link: { label: '打开签发', url: signUrl(id, serverUrl) },
  }
}

/** What a signer reads where an issue still waits. */
export function signReminderWords({ id, name, serverUrl }: Waiting): NoticeWords {
  return {
    subject: `【待签发提醒】${name}`,
    lines: [`${name}送签后还没有签发，请您看一看：可以签发，也可以写一句话退回。`],
    link: { label: '打开签发', url: signUrl(id, serverUrl) },
  }
}

/** What whoever sent an issue to sign-off reads, by the step that was taken. */
export const ISSUE_WORDS = {
  publish: ({ id, name, by, serverUrl }: Decided): NoticeWords => ({
    subject: `【已签发】${name}`,
    lines: [`您送签的${name}已由${by}签发，正在排印和发送。`],
    link: { label: '查看发布情况', url: issueUrl(id, serverUrl) },
  }),
  return: ({ id, name, by, comment, serverUrl }: Decided): NoticeWords => ({
    subject: `【已退回】${name}`,
    lines: [`您送签的${name}已由${by}退回，请按下面的意见修改后重新送签。`],
    quote: comment,
    link: { label: '打开本期修改', url: issueUrl(id, serverUrl) },
  }),
} as const

/** Where an issue is read and signed. */
export function signUrl(id: number, serverUrl: string): string {
  return new URL(`/admin/sign/${id}`, serverUrl).href
}

function issueUrl(id: number, serverUrl: string): string {
  return new URL(`/admin/collections/issues/${id}`, serverUrl).href
}
