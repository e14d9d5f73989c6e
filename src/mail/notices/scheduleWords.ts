import { signUrl } from './issueWords'
import type { NoticeWords } from './noticeParts'

/** `at`: the minute that was set, as a person says it. */
type Scheduled = { id: number; name: string; at: string; serverUrl: string }

/** What the submitter reads when an issue was signed and waits for its minute. */
export function scheduledWords({ id, name, at, by, serverUrl }: Scheduled & { by: string }): NoticeWords {
  return {
    subject: `【已签发，定时发布】${name}`,
    lines: [
      `您送签的${name}已由${by}签发，定于${at}发布。`,
      '到时再检查一遍，没有问题就自动发布；在那以前退回或改动，定时随即取消，并通知您。',
    ],
    link: { label: '查看本期', url: signUrl(id, serverUrl) },
  }
}

/** What is read where an issue will not go out at its minute, or did not. */
export function unscheduledWords({ id, name, at, why, serverUrl }: Scheduled & { why: string }): NoticeWords {
  return {
    subject: `【定时发布已取消】${name}`,
    lines: [`${name}原定${at}发布，定时已取消，不会自动发布。`, `原因：${why}`],
    link: { label: '打开本期', url: signUrl(id, serverUrl) },
  }
}

/** What is read where a machine slept through the minute. */
export function lateWords({ id, name, at, late, serverUrl }: Scheduled & { late: string }): NoticeWords {
  return {
    subject: `【晚于定时发布】${name}`,
    lines: [`${name}原定${at}发布，到时系统没有运行，晚了 ${late}才发布。`],
    link: { label: '查看发布情况', url: signUrl(id, serverUrl) },
  }
}
