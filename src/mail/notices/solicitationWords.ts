import { daysLeft } from '@/domain/daysLeft'
import { printedDay } from '@/domain/shanghaiDate'
import type { NoticeWords } from './noticeParts'

type Asked = {
  id: number
  topic: string
  description: string
  due: string
  /** Articles of each company. */
  wanted: number
  today: string
  serverUrl: string
}

/** What a company's authors read when the office asks for an article. */
export function solicitedWords(asked: Asked): NoticeWords {
  return {
    subject: `【约稿】${asked.topic}（${printedDay(asked.due)}截稿）`,
    lines: [
      `文明办约稿：${asked.topic}。请于${printedDay(asked.due)}前交${asked.wanted > 1 ? ` ${asked.wanted} 篇` : '稿'}，${daysLeft(asked.due, asked.today)}。`,
    ],
    quote: asked.description || undefined,
    link: linkOf(asked),
  }
}

/** What they read when the day comes near and less has come in than is wanted. */
export function remindedWords({ received, ...asked }: Asked & { received: number }): NoticeWords {
  const lacking =
    received === 0
      ? '还没有收到贵单位的稿件'
      : `已收到贵单位 ${received} 篇，还差 ${asked.wanted - received} 篇`
  return {
    subject: `【约稿提醒】${asked.topic}，${daysLeft(asked.due, asked.today)}`,
    lines: [
      `约稿：${asked.topic}。将于${printedDay(asked.due)}截稿，${daysLeft(asked.due, asked.today)}，${lacking}。`,
    ],
    quote: asked.description || undefined,
    link: linkOf(asked),
  }
}

function linkOf({ id, serverUrl }: Asked): NoticeWords['link'] {
  return {
    label: '打开约稿，点“写稿应约”',
    url: new URL(`/admin/collections/solicitations/${id}`, serverUrl).href,
  }
}
