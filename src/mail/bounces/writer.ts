/** What tells who wrote a message. `header`: all values of one, by its name in lower case. */
export type Head = { address: string; name: string; subject: string; header: (name: string) => string }

/** Writes reports and nothing else. */
const DAEMON = /^(?:mailer-?daemon|postmaster|mail-?daemon|mdaemon|bounces?)(?:[+-][^@]*)?@/i
const DAEMON_NAME = /^(?:mail delivery (?:sub)?system|mailer-daemon|postmaster|系统退信|退信|邮件系统)$/i
/** Is no person, and may write anything. */
const MACHINE =
  /^(?:no-?reply|do-?not-?reply|system|notif(?:y|ication|ications|ier)?|alerts?|anti-?spam|spam|quarantine|gateway|mail-?gw|mailsystem)(?:[+-][^@]*)?@/i

const AUTOMATIC =
  /^(?:自动(?:回复|答复|应答)|auto(?:matic)?[- ]?(?:reply|response|answer)|auto:|out of (?:the )?office|vacation|休假|外出|不在办公室|已读|未读|读取回执|read:|accepted:|declined:)|自动(?:回复|答复|应答)|out of (?:the )?office|休假(?:中|通知|自动)/i
const ANSWER = /^(?:re|aw|sv|fw|fwd|回复|答复|回覆|答覆|转发|轉發)(?:\[\d+\])? ?[:：]/i

/** `daemon`: a mail server. `machine`: some program. `automatic`: a robot that answers for a person. `person`: answers. */
export type Writer = 'daemon' | 'machine' | 'automatic' | 'person' | 'unknown'

/** Automatic answers and answers of people are told first: their texts quote ours, and ours speak of mail. */
export function writerOf({ address, name, subject, header }: Head): Writer {
  const isDaemon = DAEMON.test(address) || DAEMON_NAME.test(name.trim())
  if (AUTOMATIC.test(subject.trim())) return 'automatic'
  if (isDaemon) return ANSWER.test(subject.trim()) ? 'unknown' : 'daemon'
  if (/auto-replied/i.test(header('auto-submitted'))) return 'automatic'
  if (header('x-autoreply') || header('x-autorespond') || /auto_reply/i.test(header('precedence')))
    return 'automatic'
  const isMachine = MACHINE.test(address) || header('return-path').trim() === '<>' || address === ''
  if (ANSWER.test(subject.trim()) || (header('in-reply-to') !== '' && !isMachine)) return 'person'
  return isMachine ? 'machine' : 'unknown'
}
