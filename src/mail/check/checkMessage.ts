import { randomUUID } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import { addressee, mailDate } from '../mailHeader'
import { domainOf } from '../parseMailbox'

/** The mail that `npm run mail-check -- ADDRESS` sends, as bytes. */
export function checkMessage({
  from,
  to,
  at,
}: {
  from: { name: string; address: string }
  to: string
  at: Date
}): Promise<Buffer> {
  return new MailComposer({
    newline: '\r\n',
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
    from: addressee(from),
    to: addressee({ name: '', address: to }),
    subject: '【测试】简报系统发信检查',
    messageId: `<check-${randomUUID()}@${domainOf(from.address)}>`,
    date: mailDate(at),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
      'Content-Language': 'zh-CN',
    },
    text: [
      '您好：',
      '',
      '这是简报系统的管理员运行 npm run mail-check 时发出的测试邮件，不必回复。',
      '能收到它，说明发信服务器可用。请看一下它是否进了垃圾邮件，并在“显示原文”（邮件头）的 Authentication-Results 一行核对 spf、dkim、dmarc 三项是否都是 pass。',
      '',
    ].join('\n'),
  })
    .compile()
    .build()
}
