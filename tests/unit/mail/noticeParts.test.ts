import { describe, expect, it } from 'vitest'
import { ARTICLE_WORDS, printedWords } from '@/mail/notices/articleWords'
import { noticeParts } from '@/mail/notices/noticeParts'
import { ACCOUNT_NOTICES, NOTICE_READERS, type NoticeKind } from '@/domain/notice'
import { EVERY_NOTICE } from '../../support/mails/everyNotice'

const SERVER = 'https://brief.example.test'
const context = { kind: 'returned', name: '申通通讯员', serverUrl: SERVER } as const

describe('a notice', () => {
  const words = ARTICLE_WORDS.return({
    id: 7,
    title: '“小快递”\n<大民生>',
    comment: '第一条\n第二条 & <b>粗</b>',
    serverUrl: SERVER,
  })
  const { subject, text, html } = noticeParts(words, context)

  it('says in one line what is asked', () => {
    expect(subject).toBe('【请修改】《“小快递”<大民生>》已退回')
  })

  it('greets, gives the reason in full, and leads to the document and to the switch', () => {
    expect(text).toMatch(/^申通通讯员，您好：\r\n/)
    expect(text).toContain('> 第一条\r\n> 第二条 & <b>粗</b>')
    expect(text).toContain('打开稿件修改：https://brief.example.test/admin/collections/articles/7')
    expect(text).toContain('“稿件被退回修改”')
    expect(text).toContain('https://brief.example.test/admin/account')
  })

  it('lets no words of a person become HTML', () => {
    expect(html).toContain('第一条<br />第二条 &#38; &#60;b&#62;粗&#60;/b&#62;')
    expect(html).toContain('《“小快递”&#60;大民生&#62;》')
    expect(html).not.toContain('<b>')
  })

  it('lets no line break into the subject', () => {
    const odd = noticeParts({ ...words, subject: '甲\r\nBcc: x@y.test' }, { ...context, name: '某\n人' })
    expect(odd.subject).toBe('甲 Bcc: x@y.test')
    expect(odd.text).toMatch(/^某 人，您好/)
  })
})

describe('the notice of a printed issue', () => {
  it('lists the articles, with the page where it is known', () => {
    const { text } = noticeParts(
      printedWords({
        issue: { id: 3, name: '2026年第1期（总第536期）' },
        articles: [
          { title: '甲', page: 2 },
          { title: '乙', page: undefined },
        ],
        serverUrl: SERVER,
      }),
      { ...context, kind: 'printed' },
    )
    expect(text).toContain('1. 《甲》（第2页）\r\n2. 《乙》\r\n')
  })
})

describe('every notice', () => {
  const mails = (Object.keys(EVERY_NOTICE) as NoticeKind[]).flatMap((kind) =>
    Object.entries(EVERY_NOTICE[kind]).map(([name, words]) => ({ name, kind, words })),
  )

  // Whoever opens it from a list of mails sees the subject no longer.
  it.each(mails)('says in its text what it is about: $name', ({ kind, words }) => {
    const about = /《.*》(?=[^》]*$)|\d{4}年第\d+期（总第\d+期）|约稿|篇稿件|账号|密码/.exec(
      words.subject,
    )?.[0]
    const { text } = noticeParts(words, { ...context, kind })
    expect(about).toBeDefined()
    expect(text.split('--------')[0]).toContain(about)
  })

  it.each(mails)(
    'leads to the account only where something is to be done there: $name',
    ({ kind, words }) => {
      const { text, html } = noticeParts(words, { ...context, kind })
      const isSwitched = NOTICE_READERS[words.switchedBy ?? kind].length > 0
      const isThere = isSwitched || ACCOUNT_NOTICES.some((one) => one === kind)
      expect(text.includes('/admin/account')).toBe(isThere)
      expect(html.includes('/admin/account')).toBe(isThere)
      expect(text.includes('取消勾选')).toBe(isSwitched)
    },
  )
})
