import type { IssueMailInput } from '@/mail/issueMail/composeIssueMail'
import type { IssueView } from '@/domain/brief/issueView'

export const READING_URL = 'https://brief.jianbao.test/read/0123456789-abcdefghijklmnopqrstuvwxyz_ABCDEF'

/** A small publication, written for tests. */
export function mailInput(overrides: Partial<IssueMailInput> = {}): IssueMailInput {
  return {
    view: mailView(),
    letterhead: {
      from: { name: '某市工作简报编辑部', address: 'brief@jianbao.test' },
      replyTo: 'editor@jianbao.test',
      contact: '电话：021-0000 0000\n地址：某路 1 号',
      readingUrl: READING_URL,
    },
    publishedAt: new Date('2026-01-09T02:00:00Z'),
    pdf: Buffer.from('%PDF-1.7 small enough for a test'),
    ...overrides,
  }
}

export function mailView(overrides: Partial<IssueView> = {}): IssueView {
  return {
    masthead: {
      nameLines: ['某市邮政快递行业', '党建、文明创建工作简报'],
      issueLine: '2026年第1期（总第536期）',
      editor: '某市局党建办、文明办编',
      dateText: '2026年1月9日',
    },
    articles: [
      article(1, '两部门联手推进\n快递行业反诈宣传', ['近日，两部门开展“清朗”宣传。第二句不进邮件。']),
      article(2, '低空物流 <新> 机遇 & 展望', ['一、背景', '措施已经印发！“机遇来了。”他说。']),
    ],
    imprint: { report: ['某部'], copy: ['某局'] },
    metadata: { title: '简报', author: '某市局', date: '2026-01-09' },
    revision: 1,
    ...overrides,
  }
}

function article(id: number, title: string, paragraphs: string[]): IssueView['articles'][number] {
  return { id, title, blocks: paragraphs.map((text) => ({ type: 'paragraph', runs: [{ text }] })) }
}
