import type { Reason } from './reasons'
import { LOGIN_CODES, type SmtpOutcome, type SmtpPhase } from './smtpOutcome'
import { findTooFast } from './tooFast'

/** Why a message did not go out, by how far it came and what the server said; null when it did. */
export function reasonOf(outcome: SmtpOutcome): Reason | null {
  switch (outcome.kind) {
    case 'accepted':
      return null
    case 'abandoned':
      return 'stopped'
    case 'lost':
      return LOST[outcome.phase]
    case 'garbled':
      return outcome.phase === 'final' ? 'garbledAnswer' : 'garbledServer'
    case 'refused':
      return reasonOfRefusal(outcome)
  }
}

const LOST = {
  connect: 'unreachable',
  tls: 'encryption',
  auth: 'unreachable',
  mail: 'brokenOff',
  rcpt: 'brokenOff',
  data: 'brokenOff',
  body: 'brokenOff',
  final: 'noAnswer',
} as const satisfies Record<SmtpPhase, Reason>

function reasonOfRefusal({ phase, code, text }: Extract<SmtpOutcome, { kind: 'refused' }>): Reason {
  if (phase === 'auth') return 'login'
  if (phase === 'connect' || phase === 'tls') return LOST[phase]
  if (findTooFast(text)) return 'tooFast'
  // What is refused after MAIL is the sender; only the size is announced there too.
  if (phase === 'mail' && LOGIN_CODES.has(code)) return 'login'
  if (phase === 'mail' && code >= 500 && code !== TOO_BIG) return 'senderRefused'
  return reasonOfReply(text)
}

const TOO_BIG = 552

/** In order: replies differ in wording, and the codes of RFC 3463 say most. */
const IN_WORDS: readonly { reason: Reason; pattern: RegExp }[] = [
  {
    reason: 'mailboxFull',
    pattern:
      /[45]\.(?:2\.2|1\.0)\b.*(?:full|quota)|quota|mailbox (?:is )?full|insufficient (?:system )?storage|空间不足|(?:邮箱|信箱)(?:空间)?已?满/i,
  },
  {
    reason: 'tooBig',
    pattern:
      /5\.3\.4|\b552 (?!5\.2\.2).*(?:size|large|big|exceed)|message (?:size|too (?:large|big))|mailsize limit|too (?:large|big)|邮件过大|超过.{0,8}大小/i,
  },
  {
    reason: 'noSuchMailbox',
    pattern:
      /5\.1\.[0126]\b|user (?:is )?(?:unknown|not found|not exist)|unknown user|no such (?:user|mailbox|recipient)|invalid (?:user|recipient|mailbox)|mailbox (?:not found|unavailable)|does(?:n't| not) exist|不存在/i,
  },
  {
    reason: 'mailboxDisabled',
    pattern: /5\.2\.1\b|(?:user|account|mailbox).{0,20}(?:disabled|suspended|locked|inactive)|停用|冻结/i,
  },
  {
    reason: 'distrusted',
    pattern:
      /5\.1\.8|5\.7\.2\d\b|spf|dkim|dmarc|blacklist|blocked|\brbl\b|spam|content denied|suspected|垃圾邮件/i,
  },
  { reason: 'tryLater', pattern: /greylist|graylist|4\.7\.1\b.*(?:try|later)|try again later|稍后/i },
  { reason: 'notAllowed', pattern: /5\.7\.\d|relay|access denied|not (?:allowed|permitted)|rejected|拒绝/i },
]

/** What a server's own words come to: a reply, or the reason that a report names. */
export function reasonOfReply(text: string): Reason {
  if (findTooFast(text)) return 'tooFast'
  const found = IN_WORDS.find(({ pattern }) => pattern.test(text))
  if (found) return found.reason
  return /^\s*4\d\d\b/.test(text) ? 'temporary' : 'refused'
}

const LONGEST_NOTE = 500

/** What is kept beside a reason, in `note`: the words of the server or of the network, one line, without control characters. */
export function noteOf(text: string): string {
  // eslint-disable-next-line no-control-regex
  const line = text.replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
  return line.trim().slice(0, LONGEST_NOTE)
}
