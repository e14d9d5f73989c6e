import { type Article, type Block, type IssueView } from '../../src/domain/brief/issueView'
import { lexicalToBlocks } from '../../src/domain/brief/lexicalToBlocks'
import { COMPANIES } from '../seed/content/companies'
import { JANUARY_ARTICLES } from '../seed/content/january'
import { RECIPIENTS } from '../seed/content/recipients'
import { lexicalBody } from '../seed/lexicalBody'

const NAME = ['上海市邮政快递行业', '党建、文明创建工作简报']

/** The demonstration issue, made without a database: `times` its articles, statistics and lists once. */
export function briefView(times: number): IssueView {
  return {
    masthead: {
      nameLines: NAME,
      issueLine: '2026年第1期（总第536期）',
      editor: '上海市邮政管理局党建办、文明办编',
      dateText: '2026年1月9日',
    },
    articles: Array.from({ length: times }, (_, round) => articles(round)).flat(),
    statistics: {
      titleLines: [NAME.join(''), '来稿及刊用情况'],
      periodText: '（2025年10月1日—12月31日）',
      rows: COMPANIES.map(({ name, order }) => ({ order, company: name, received: order + 2, used: order })),
      note: '注：来稿数为各企业投稿数。',
    },
    imprint: { report: listed('report'), copy: listed('copy') },
    metadata: { title: NAME.join(''), author: '上海市邮政管理局党建办、文明办', date: '2026-01-09' },
    revision: 1,
  }
}

/** The running text of a view, a paragraph each: what other programs are given to set. */
export function bodyParagraphs(view: IssueView): string[] {
  return view.articles.flatMap(({ blocks }) => blocks.flatMap(paragraphText))
}

function articles(round: number): Article[] {
  return JANUARY_ARTICLES.map(({ title, paragraphs }, index) => ({
    id: round * 100 + index,
    title,
    blocks: lexicalToBlocks(lexicalBody(paragraphs)),
  }))
}

function paragraphText(block: Block): string[] {
  return block.type === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []
}

function listed(kind: 'report' | 'copy'): string[] {
  return RECIPIENTS.filter(({ list }) => list === kind).map(({ name }) => name)
}
