import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { composeIssueMail, type IssueMailInput } from '@/mail/issueMail/composeIssueMail'
import { firstSentence } from '@/mail/issueMail/firstSentence'
import { mailInput, mailView, READING_URL } from '../../support/mailView'

const copy = { email: 'zhang@example.test', name: '张三，办公室', messageId: '<1@jianbao.test>' }

async function bytes(input: Partial<IssueMailInput> = {}, to = copy): Promise<Buffer> {
  return Buffer.concat((await composeIssueMail(mailInput(input))).chunks(to))
}

describe('the mail of an issue', () => {
  it('arrives with its Chinese subject, names and file name intact', async () => {
    const mail = await PostalMime.parse(await bytes())
    expect(mail.subject).toBe('2026年第1期（总第536期）某市邮政快递行业党建、文明创建工作简报')
    expect(mail.from).toEqual({ name: '某市工作简报编辑部', address: 'brief@jianbao.test' })
    expect(mail.to).toEqual([{ name: '张三，办公室', address: 'zhang@example.test' }])
    expect(mail.replyTo?.map(({ address }) => address)).toEqual(['editor@jianbao.test'])
    expect(mail.messageId).toBe('<1@jianbao.test>')
    expect(new Date(mail.date ?? '').toISOString()).toBe('2026-01-09T02:00:00.000Z')
    const [attachment] = mail.attachments
    expect(mail.attachments).toHaveLength(1)
    expect(attachment?.filename).toBe('某市邮政快递行业党建、文明创建工作简报2026年第1期（总第536期）.pdf')
    expect(attachment?.mimeType).toBe('application/pdf')
    expect(Buffer.from(attachment?.content as ArrayBuffer).toString()).toBe(
      '%PDF-1.7 small enough for a test',
    )
  })

  it('names the file in both forms that mail programs read, and no line breaks the limits', async () => {
    const text = (await bytes()).toString('latin1')
    expect(text).toMatch(/filename\*0\*=utf-8''/i)
    expect(text).toMatch(/name="=\?UTF-8\?B\?/i)
    expect(text).toMatch(/^[\x20-\x7e\t\r\n]*$/)
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('lists titles on one line with their first sentences, the editor and how to reach them, in both parts', async () => {
    const { text = '', html = '' } = await PostalMime.parse(await bytes())
    for (const part of [text, html]) {
      expect(part).toContain('两部门联手推进快递行业反诈宣传')
      expect(part).toContain('近日，两部门开展“清朗”宣传。')
      expect(part).not.toContain('第二句不进邮件')
      expect(part.indexOf('两部门联手')).toBeLessThan(part.indexOf('低空物流'))
      for (const words of ['某市局党建办、文明办编', 'editor@jianbao.test', '021-0000 0000', '某路 1 号'])
        expect(part).toContain(words)
    }
    expect(html).toContain('lang="zh-CN"')
    expect(html).toContain('低空物流 &#60;新&#62; 机遇 &#38; 展望')
    expect(html).not.toMatch(/<(img|link|script)|url\(|@import|src=/)
  })

  it('carries the OFD after the PDF, under the same name, where it has one', async () => {
    const view = mailView({ revision: 2, correction: { reason: '有误' } })
    const ofd = Buffer.from('PK small enough for a test')
    const { attachments } = await PostalMime.parse(await bytes({ view, ofd }))
    const name = '（更正）某市邮政快递行业党建、文明创建工作简报2026年第1期（总第536期）'
    expect(attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      [`${name}.pdf`, 'application/pdf'],
      [`${name}.ofd`, 'application/ofd'],
    ])
    expect(Buffer.from(attachments[1]?.content as ArrayBuffer)).toEqual(ofd)
  })

  it('shows nobody but its own addressee', async () => {
    const mail = await composeIssueMail(mailInput())
    mail.chunks({ ...copy, email: 'other@example.test', messageId: '<2@jianbao.test>' })
    const text = Buffer.concat(mail.chunks(copy)).toString()
    expect(text).not.toContain('other@example.test')
    expect(text).not.toMatch(/^(cc|bcc):/im)
  })

  it('has the same bytes every time, and one body for all copies', async () => {
    expect(await bytes()).toEqual(await bytes())
    const mail = await composeIssueMail(mailInput())
    const [, body] = mail.chunks(copy)
    const [, otherBody] = mail.chunks({ ...copy, email: 'b@example.test' })
    expect(otherBody).toBe(body)
  })

  it('marks a correction and says what was mended', async () => {
    const view = mailView({ revision: 2, correction: { reason: '第2篇数字有误' } })
    const mail = await PostalMime.parse(await bytes({ view }))
    expect(mail.subject).toMatch(/^【更正】2026年第1期/)
    expect(mail.attachments[0]?.filename).toMatch(/^（更正）.*\.pdf$/)
    for (const part of [mail.text, mail.html]) {
      expect(part).toContain('【更正】本期已更正，请以此件为准。')
      expect(part).toContain('更正说明：第2篇数字有误')
      expect(part?.indexOf('【更正】')).toBeLessThan(part?.indexOf('两部门联手') ?? 0)
    }
  })

  it('says the time of the office and how to be taken off the list', async () => {
    const text = (await bytes()).toString('latin1')
    expect(text).toMatch(/^Date: Fri, 09 Jan 2026 10:00:00 \+0800\r$/m)
    const header = text.slice(0, text.indexOf('\r\n\r\n')).replace(/\r\n\s+/g, ' ')
    expect(header).toMatch(
      /^List-Unsubscribe: <mailto:editor@jianbao\.test\?subject=%E9%80%80%E8%AE%A2>\r?$/m,
    )
    expect(header).toMatch(/^List-ID: /im)
  })

  it('puts a correction under the mail it corrects, for that mailbox alone', async () => {
    const view = mailView({ revision: 2, correction: { reason: '数字有误', articles: [2] } })
    const mail = await composeIssueMail(mailInput({ view }))
    const parsed = await PostalMime.parse(
      Buffer.concat(mail.chunks({ ...copy, inReplyTo: '<first@jianbao.test>' })),
    )
    expect(parsed.inReplyTo).toBe('<first@jianbao.test>')
    expect(parsed.references).toBe('<first@jianbao.test>')
    expect((await PostalMime.parse(Buffer.concat(mail.chunks(copy)))).inReplyTo).toBeUndefined()
    expect(mail.isCorrection).toBe(true)
  })

  it('names the articles a correction changed, each with its place on the reading page', async () => {
    const view = mailView({ revision: 2, correction: { reason: '数字有误', articles: [2] } })
    const { text = '', html = '' } = await PostalMime.parse(await bytes({ view }))
    expect(text).toMatch(/涉及稿件：\r?\n2\. 低空物流/)
    const box = html.slice(html.indexOf('涉及稿件：'), html.indexOf('在线阅读本期'))
    expect(box).toContain('#a2')
    expect(box).not.toContain('#a1"')
  })

  it('says whose each article is, and how heavy the attachment', async () => {
    const view = mailView()
    const articles = view.articles.map((article, index) =>
      index === 0 ? { ...article, company: '某快递' } : article,
    )
    const { text = '', html = '' } = await PostalMime.parse(
      await bytes({ view: { ...view, articles }, pages: 12, pdf: Buffer.alloc(3_355_443) }),
    )
    expect(text).toContain('1. 两部门联手推进快递行业反诈宣传（某快递）')
    expect(text).not.toContain('展望（')
    for (const part of [text, html]) expect(part).toContain('（12页，3.2 MB）')
    expect(text).toContain('.pdf（12页，3.2 MB）')
  })

  it('marks a test', async () => {
    const mail = await PostalMime.parse(await bytes({ mark: 'test' }))
    expect(mail.subject).toMatch(/^【测试】/)
  })

  it.each([
    { ...copy, name: '张三\r\nBcc: evil@example.test' },
    { ...copy, email: 'a@example.test\r\nBcc: evil@example.test' },
    { ...copy, messageId: '<1@x>\nX: y' },
  ])('refuses a line break in a header: %j', async (evil) => {
    await expect(bytes({}, evil)).rejects.toThrow(/control character/)
  })
})

describe('the two parts of a mail', () => {
  const partsOf = async (input: Partial<IssueMailInput> = {}) => {
    const { text = '', html = '' } = await PostalMime.parse(await bytes(input))
    return { text, html }
  }
  const unescaped = (html: string) =>
    html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

  it('name the page to read the issue on, and no other address of the web', async () => {
    const { text, html } = await partsOf()
    expect(text).toContain(`\r\n${READING_URL}\r\n`)
    const addresses = unescaped(html).match(/https?:[^"'<>\s]+/g) ?? []
    expect(addresses.length).toBeGreaterThan(0)
    expect(new Set(addresses)).toEqual(new Set([READING_URL, `${READING_URL}#a1`, `${READING_URL}#a2`]))
  })

  it('say nothing of a page where there is none', async () => {
    const { readingUrl: _, ...letterhead } = mailInput().letterhead
    for (const part of Object.values(await partsOf({ letterhead }))) {
      expect(part).not.toContain('在线阅读')
      expect(part).not.toMatch(/https?:/)
    }
  })

  it('say the same in the same order', async () => {
    const { text, html } = await partsOf({ view: mailView({ statistics: STATISTICS }) })
    // Without what only Outlook reads, the preheader, and the tags.
    const shown = unescaped(html)
      .replace(/<!--\[if mso\]>[\s\S]*?<!\[endif\]-->/g, '')
      .replace(/<div\s+style="display:none[\s\S]*?<\/div>/, '')
      .replace(/<head>[\s\S]*<\/head>/, '')
    const words = (part: string) => part.replace(/<[^>]*>|--------|\s/g, '')
    const said = words(text).replace(`在线阅读：${READING_URL}`, '在线阅读本期').replaceAll('\u3000', '')
    expect(words(shown)).toBe(said)
  })

  it('say which tables stand behind the articles', async () => {
    const scores = { titleLines: ['通报'], periodText: '', rows: [] }
    expect((await partsOf({ view: mailView({ scores }) })).text).toContain('另附记分通报。')
    const both = await partsOf({ view: mailView({ statistics: STATISTICS, scores }) })
    expect(both.text).toContain('另附来稿及刊用情况统计、记分通报。')
    expect((await partsOf()).text).not.toContain('另附')
  })

  it('are built for old programs: tables of 600 at most, styles inline, a button that Outlook draws', async () => {
    const { html } = await partsOf()
    expect(html).toMatch(/^<!doctype html>/i)
    expect(html).toContain('<meta name="color-scheme" content="light dark" />')
    expect(html).toContain('max-width:600px')
    for (const [, width] of html.matchAll(/width(?:="|:)(\d+)(?:px|")/g))
      expect(Number(width)).toBeLessThanOrEqual(600)
    expect(html).toMatch(/<!--\[if mso\]><v:roundrect href="[^"]+"/)
    expect(html).not.toMatch(/position:|float:|display:(flex|grid)|class=/)
    // Whoever darkens the ground finds the ink named beside it.
    for (const [cell] of html.matchAll(/<td[^>]*bgcolor="#ffffff"[^>]*>/g))
      expect(cell).toMatch(/[;"]color:#/)
  })

  it('begin with what a list of mails shows: the titles, or why it is corrected', async () => {
    const preheader = (html: string) =>
      /<body[^>]*>(?:\s*<(?:table|tr|td)\b[^>]*>)*\s*<div[^>]*>\s*([^&]*)/.exec(html)?.[1]
    expect(preheader((await partsOf()).html)).toBe('两部门联手推进快递行业反诈宣传；低空物流 ')
    const view = mailView({ revision: 2, correction: { reason: '数字有误\n敬请谅解' } })
    expect(preheader((await partsOf({ view })).html)).toMatch(/^【更正】.*数字有误敬请谅解/)
  })

  it('keep what an editor writes from becoming markup', async () => {
    const view = mailView({ revision: 2, correction: { reason: '<b onclick="x">"&\'</b>' } })
    const { html } = await partsOf({ view })
    expect(html).not.toContain('<b onclick')
    expect(unescaped(html)).toContain('<b onclick="x">"&\'</b>')
  })
})

const STATISTICS = {
  titleLines: ['来稿及刊用情况'],
  periodText: '（2025年10月1日—12月31日）',
  rows: [{ order: 1, company: '某快递公司', received: 3, used: 2 }],
}

describe('the first sentence', () => {
  const of = (...texts: string[]) =>
    firstSentence({ blocks: texts.map((text) => ({ type: 'paragraph' as const, runs: [{ text }] })) })

  it.each([
    ['ends with its quotation', ['他说：“好！”然后走了。'], '他说：“好！”'],
    ['goes on after words in quotation marks', ['“好不好？”，他问。又走了。'], '“好不好？”，他问。'],
    ['does not end within a title of a book', ['读《你好！明天》有感。第二句。'], '读《你好！明天》有感。'],
    ['does not end where somebody pauses', ['他停了停……又说下去。第二句。'], '他停了停……又说下去。'],
    [
      'does not end within an address',
      ['见https://a.test/b?c=1的说明。又。'],
      '见https://a.test/b?c=1的说明。',
    ],
    ['ends with the text', ['未完待续……'], '未完待续……'],
    ['keeps an aside that is never closed', ['（未完。第二句。'], '（未完。第二句。'],
    ['skips a heading', ['一、背景情况', '正文第一句。第二句。'], '正文第一句。'],
    ['takes what there is', ['没有句号的一段'], '没有句号的一段'],
    ['is empty without text', [], ''],
  ])('%s', (_, texts, sentence) => {
    expect(of(...texts)).toBe(sentence)
  })

  it('is cut where it is too long', () => {
    expect(of(`${'长'.repeat(300)}。`)).toBe(`${'长'.repeat(120)}……`)
  })
})
