import { NOTICE_KINDS, type NoticeKind } from '@/domain/notice'
import { composeIssueMail, type IssueMailInput } from '@/mail/issueMail/composeIssueMail'
import { noticeBytes } from '@/mail/noticeMail'
import { noticeParts } from '@/mail/notices/noticeParts'
import { mailInput } from '../mailView'
import { EVERY_NOTICE, SERVER } from './everyNotice'
import { hardIssue } from './hardIssue'

const COPY = { email: 'clerk@example.test', name: '收件处', messageId: '<1@jianbao.test>' }

/** Every kind of mail with an HTML part, as it goes over the line, by name. */
export async function everyMail(): Promise<Map<string, Buffer>> {
  const mails = new Map<string, Buffer>()
  for (const [name, input] of Object.entries(ISSUE_MAILS))
    mails.set(name, Buffer.concat((await composeIssueMail(mailInput(input))).chunks(COPY)))
  for (const kind of Object.keys(NOTICE_KINDS) as NoticeKind[])
    for (const [name, words] of Object.entries(EVERY_NOTICE[kind])) {
      const parts = noticeParts(words, { kind, name: '申通通讯员', serverUrl: SERVER })
      const { letterhead } = mailInput()
      mails.set(name, await noticeBytes({ ...parts, letterhead, at: mailInput().publishedAt }, COPY))
    }
  return mails
}

const view = hardIssue()
const reason = '第2篇数字有误，“1,200件”应为“12,000件”。\n第3篇署名有误。'
const ISSUE_MAILS: Record<string, Partial<IssueMailInput>> = {
  issue: { view, pages: 12 },
  correction: { view: hardIssue({ revision: 2, correction: { reason, articles: [1, 2, 3] } }), pages: 12 },
  test: { view, mark: 'test', pages: 12 },
}
