import type { NoticeKind } from './notice'
import type { Label } from './workflow/transition'

/** 消息渠道: by what a person is told beside mail. Stored in `messages.messenger`; each is off until its variables are set. */
export type MessengerName = 'wecom' | 'govWecom' | 'wecomRobot' | 'dingtalkRobot' | 'webhook'

/** `isGroup`: one message a fact to a chat of many, none to a person. */
type Entry = Label & { isGroup: boolean }

export const MESSENGERS = {
  wecom: { zh: '企业微信', en: 'WeCom', isGroup: false },
  govWecom: { zh: '政务微信', en: 'Government WeCom', isGroup: false },
  wecomRobot: { zh: '企业微信群机器人', en: 'WeCom group robot', isGroup: true },
  dingtalkRobot: { zh: '钉钉群机器人', en: 'DingTalk group robot', isGroup: true },
  webhook: { zh: '本单位办公平台', en: 'Webhook', isGroup: false },
} as const satisfies Record<MessengerName, Entry>

export const MESSENGER_NAMES = Object.keys(MESSENGERS) as MessengerName[]

/** What may be said before a group of the office's people: its common work, and nothing of one account or one company. */
export const GROUP_NOTICES = [
  'digest',
  'delivered',
  'signing',
  'signed',
  'scheduled',
] as const satisfies readonly NoticeKind[]

/**
 * Why a message did not simply go out, or not yet: the closed set of `messages.reason`; what the server said stands beside
 * it in `note`.
 */
export const MESSAGE_REASONS = {
  noAnswer: { zh: '没有等到答复，可能收到，也可能没收到', en: 'No answer' },
  garbledAnswer: { zh: '答复看不懂，可能收到，也可能没收到', en: 'Unreadable answer' },
  workerVanished: { zh: '发送程序中断，可能收到，也可能没收到', en: 'Worker vanished' },
  restored: { zh: '由备份恢复，可能收到，也可能没收到', en: 'Restored from a backup' },
  unreachable: { zh: '连接不上，会自动再试', en: 'Server unreachable' },
  tooFast: { zh: '对方限制频率，会自动再试', en: 'Too fast' },
  busy: { zh: '对方系统繁忙，会自动再试', en: 'Busy' },
  setUp: { zh: '密钥、地址或权限设置有误，请系统管理员检查', en: 'Wrongly set up' },
  noSuchAccount: { zh: '账号不存在，或不在应用的可见范围内', en: 'No such account' },
  refused: { zh: '对方拒收', en: 'Refused' },
  tooLate: { zh: '一天内没有发出，不再发送', en: 'Too late' },
} as const satisfies Record<string, Label>

export type MessageReason = keyof typeof MESSAGE_REASONS

/** Bytes (UTF-8) of a text that 企业微信 and its robots take. */
export const TEXT_BYTES = 2048

/**
 * What a message says: subject and link, in at most `bytes` bytes of UTF-8. The link stays whole, the subject ends in `…`
 * where it has to. Angle brackets are written wide: 企业微信 takes `<a href>` in a text for a link.
 */
export function messageText(
  { subject, link }: { subject: string; link: string },
  bytes = TEXT_BYTES,
): string {
  const end = `\n${link}`
  return shortened(subject.replaceAll('<', '＜').replaceAll('>', '＞'), bytes - byteLength(end)) + end
}

function shortened(text: string, bytes: number): string {
  if (byteLength(text) <= bytes) return text
  let kept = ''
  let size = byteLength('…')
  for (const character of text) {
    size += byteLength(character)
    if (size > bytes) break
    kept += character
  }
  return `${kept}…`
}

const encoder = new TextEncoder()

function byteLength(text: string): number {
  return encoder.encode(text).length
}
