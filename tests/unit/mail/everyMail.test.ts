import PostalMime, { type Email } from 'postal-mime'
import { beforeAll, describe, expect, it } from 'vitest'
import { everyMail } from '../../support/mails/everyMail'
import { LONG_COMPANY } from '../../support/mails/hardIssue'

describe('every kind of mail', () => {
  let mails: [name: string, mail: Email][] = []

  beforeAll(async () => {
    const parsed = [...(await everyMail())].map(async ([name, bytes]): Promise<[string, Email]> => [
      name,
      await PostalMime.parse(bytes),
    ])
    mails = await Promise.all(parsed)
  })

  it('is read by a mail program: who, what, and the same words twice', () => {
    for (const [name, { subject, from, to, text = '', html = '' }] of mails) {
      expect(subject, name).toMatch(/^[\p{Script=Han}【】\d]/u)
      expect(from?.name, name).toBe('某市工作简报编辑部')
      expect(to, name).toEqual([{ name: '收件处', address: 'clerk@example.test' }])
      expect(html, name).toContain('lang="zh-CN"')
      expect(shownWords(html).length, name).toBeGreaterThan(30)
      expect(text.length, name).toBeGreaterThan(30)
    }
  })

  it('is one page of 600 at most that loads nothing, dark by night, in a frame that Outlook cannot widen', () => {
    for (const [name, { html = '' }] of mails) {
      expect(html, name).not.toMatch(/<(img|link|script)|url\(|@import|src=/)
      expect(html, name).toContain('@media (prefers-color-scheme: dark)')
      expect(html, name).toMatch(/<!--\[if mso\]><table[^>]+table-layout:fixed;width:600px/)
      expect(html, name).toContain('max-width:600px')
    }
  })

  it('leads on by one button, as wide as its words, in Outlook too', () => {
    for (const [name, { html = '' }] of mails) {
      const shapes = [...html.matchAll(/<v:roundrect href="([^"]+)" style="[^"]*;width:(\d+)px/g)]
      expect(shapes, name).toHaveLength(1)
      const label = /<center[^>]*>([^<]+)/.exec(html)?.[1]?.trim() ?? ''
      expect(Number(shapes[0]?.[2]), name).toBeGreaterThanOrEqual(label.length * 17)
      expect(html, name).toContain(`<a href="${shapes[0]?.[1]}"`)
    }
  })

  it('says whole what is long', () => {
    const issue = new Map(mails).get('issue')
    expect(shownWords(issue?.html ?? '')).toContain(LONG_COMPANY)
    expect(issue?.text).toContain(LONG_COMPANY)
  })
})

function shownWords(html: string): string {
  return html.replace(/<head>[\s\S]*<\/head>/, '').replace(/<[^>]*>/g, '')
}
