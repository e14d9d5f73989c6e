import { fileURLToPath } from 'node:url'
import { defaultFontConfig } from '@/pdf/fonts/fontConfig'
import { type FontSet, openFonts } from '@/pdf/fonts/fontSet'
import { type Article, type IssueView, type ParagraphBlock } from '@/domain/brief/issueView'

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')

let opened: FontSet | undefined
export const testFonts = (): FontSet => (opened ??= openFonts(defaultFontConfig(projectRoot)))

export const paragraph = (text: string): ParagraphBlock => ({ type: 'paragraph', runs: [{ text }] })

/** Invented sentences of a brief; none of them is anybody's. */
const SENTENCES = [
  '入夏以来，城西片区雨水增多，各网点提前检查了排水沟和配电箱，',
  '并把易受潮的包装材料移到二层货架上。',
  '片区负责人说：“先看天，再看货，最后看人，三样都稳了才算稳。”',
  '截至6月30日，全片区共检查网点128个，整改问题37项，整改率达到97%。',
  '一位骑了12年车的老师傅介绍，他每天出门前总要摸一摸刹车、看一看轮胎、试一试车灯，',
  '这套“三查”口诀后来写进了《雨季行车手册》（试行），发到每个人手里。',
  '夜里十点，分拨场内灯火通明，传送带上的包裹一件接着一件，',
  '当班的小组长拿着对讲机来回走动——哪里慢了，他就往哪里去……',
  '居民朱女士在留言簿上写道，雨下得再大，件也没有湿过一次，真是太贴心了！',
  '下一步，各网点将把好做法固定下来，在秋季高峰到来之前再开展一轮检查。',
]

/** About `length` characters of plain prose, the same for the same arguments. */
export function prose(length: number, start = 0): string {
  let text = ''
  for (let index = start; text.length < length; index += 1) text += SENTENCES[index % SENTENCES.length] ?? ''
  return text.slice(0, length - 1) + '。'
}

export function buildArticle(overrides: Partial<Article> = {}): Article {
  return {
    id: 1,
    title: '城西片区平稳度过雨季',
    blocks: [paragraph(prose(300)), paragraph(prose(180, 3))],
    ...overrides,
  }
}

export function buildView(overrides: Partial<IssueView> = {}): IssueView {
  return {
    masthead: {
      nameLines: ['某某市快递行业', '党建、文明创建工作简报'],
      issueLine: '2026年第3期（总第41期）',
      editor: '某某市快递协会文明办编',
      dateText: '2026年7月6日',
    },
    articles: [buildArticle()],
    imprint: {
      report: ['某某市精神文明建设委员会', '某某市快递协会理事会'],
      copy: ['某某市文明办', '某某市交通委', '某某市快递协会各分会、各专业委员会', '各快递企业'],
    },
    metadata: {
      title: '某某市快递行业党建、文明创建工作简报',
      author: '某某市快递协会文明办',
      date: '2026-07-06',
    },
    revision: 1,
    ...overrides,
  }
}

/** An issue of some 450 characters of text a page. */
export function buildLongView(pages: number, overrides: Partial<IssueView> = {}): IssueView {
  const articles = Array.from({ length: Math.max(1, Math.round(pages * 0.8)) }, (_, index) =>
    buildArticle({
      id: index + 1,
      title:
        index % 2 === 0
          ? `第${index + 1}片区雨季检查\n做到人人有责处处留心`
          : `第${index + 1}片区雨季检查工作纪实`,
      blocks: [0, 1, 2].map((part) => paragraph(prose(150 + ((index * 37 + part * 53) % 140), index + part))),
    }),
  )
  return buildView({ articles, ...overrides })
}
