import { spokenMinute } from '@/domain/shanghaiDate'
import type { AlertPart } from './faultsOf'

export type Alert = { part: AlertPart; reason: string; isOver: boolean }
export type AlertWords = { subject: string; text: string }

const NAMES: Record<AlertPart, string> = {
  database: '数据库',
  worker: '发送程序',
  files: '文件存储',
  scanner: '病毒扫描',
  mail: '邮件',
  queue: '排版和投递',
}

/** What an administrator reads: what is wrong since when, or that it is over. Nothing of any brief stands in it. */
export function alertWords(
  { part, reason, isOver }: Alert,
  { at, serverUrl }: { at: Date; serverUrl: string },
): AlertWords {
  const name = NAMES[part]
  const when = spokenMinute(at, at)
  const lines = isOver
    ? [`${when}，${name}恢复正常，不用再做什么。`, `原来的问题：${reason}`]
    : [
        `${when}，系统发现${name}有问题，已持续两分钟以上：`,
        reason,
        '恢复正常后会再发一封邮件。在此期间不重复提醒。',
      ]
  return {
    subject: isOver ? `【恢复】工作简报：${name}恢复正常` : `【告警】工作简报：${name}有问题`,
    text: [
      ...lines,
      `当前状态：${new URL('/api/health', serverUrl).href}`,
      '这封邮件由系统自动发给全部系统管理员。',
    ].join('\n\n'),
  }
}
