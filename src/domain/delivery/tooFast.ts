/** Whom a server slows down: mail to one receiving domain, or everything this sender's account sends. */
export type SlowScope = 'domain' | 'account'

export type TooFast = {
  /** Matched against the whole reply, code included. */
  pattern: RegExp
  scope: SlowScope
  /** How long to leave the lane alone at first, in minutes; doubled while the answer repeats. */
  minutes: number
}

/**
 * Replies that mean 'too fast' whatever their code: the Tencent and NetEase families answer 550 or 554 to a sender
 * that a pause would satisfy. The first match decides. Daily limits wait for hours, the others for minutes.
 */
const TOO_FAST: readonly TooFast[] = [
  // Tencent: QQ Mail and Exmail, as receiving server and as relay. https://smtp.codes/qq and service.mail.qq.com help
  // 20022 (1000723, 1000725, 1000726).
  { pattern: /(ip|connection) frequency limited/i, scope: 'domain', minutes: 10 },
  { pattern: /(domain|sender) frequency limited/i, scope: 'domain', minutes: 10 },
  // The mailbox got too much mail lately; not the same as 'Mailbox not found', which is final.
  { pattern: /mailbox unavailable or access denied/i, scope: 'domain', minutes: 10 },
  {
    pattern: /mail(ing)? (sending )?frequency (is )?limited|sending frequency/i,
    scope: 'account',
    minutes: 10,
  },
  {
    pattern: /(daily|max(imum)?) (sending|send|mail) (quota|limit)|发信量.{0,6}上限/i,
    scope: 'account',
    minutes: 120,
  },

  // NetEase: 163, 126, yeah.net and its company mail. HL: by address, MI: by sender, RP: by recipients.
  // http://help.mail.163.com/faqDetail.do?code=d7a5dc8471cd0c0e8b4b8f4f8e49998b374173cfe9171305fa1ce630d7f67ac230c558100287331e
  { pattern: /\bHL:(ICC|IFC|IFQ|REP)\b/, scope: 'domain', minutes: 15 },
  { pattern: /\bHL:ITC\b/, scope: 'domain', minutes: 240 },
  { pattern: /\bMI:(SFQ|DMC|CCL|CEL)\b/, scope: 'domain', minutes: 15 },
  { pattern: /\bMI:STC\b/, scope: 'domain', minutes: 240 },
  { pattern: /\bRP:(QRC|DRC|CCL)\b/, scope: 'domain', minutes: 15 },
  { pattern: /\bRP:TRC\b/, scope: 'domain', minutes: 240 },

  // Alibaba Mail: https://www.alibabacloud.com/help/faq-detail/109004.htm and the 454/554 behaviour texts of mxhichina.com.
  {
    pattern: /too frequently sending|reject by behaviou?r spam/i,
    scope: 'account',
    minutes: 15,
  },

  // IANA SMTP enhanced status codes, X.7.28: 'mail flood detected'.
  {
    pattern: /\b[45]\.7\.28\b/,
    scope: 'domain',
    minutes: 15,
  },
  // Postfix anvil(8) 'too many connections/messages', Exim's ratelimit documentation.
  {
    pattern:
      /rate limit|too many (messages|mails|connections|emails)|sending too (fast|quickly)|try again (more )?slow/i,
    scope: 'domain',
    minutes: 10,
  },
  // Coremail's bounce texts.
  {
    pattern: /(发送|发信|投递).{0,6}(过于频繁|频率|过快|太快)/,
    scope: 'account',
    minutes: 15,
  },
]

/** The entry that a reply matches, or undefined when the reply does not complain of speed. */
export function findTooFast(reply: string): TooFast | undefined {
  return TOO_FAST.find(({ pattern }) => pattern.test(reply))
}
