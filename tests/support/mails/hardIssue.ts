import type { Article, IssueView } from '@/domain/brief/issueView'
import { mailView } from '../mailView'

const LONG_ADDRESS = `https://brief.jianbao.test/${'very/long/path/that/never/breaks/'.repeat(6)}index.html?from=${'0123456789'.repeat(8)}`
/** As long as names of companies get: an Uzbek one, whose words are long, too. */
export const LONG_COMPANY =
  'Oʻzbekiston Respublikasi transport-ekspeditorlik va yuklarni yetkazib berish xizmatlari mas’uliyati cheklangan jamiyati'

const HARD: readonly [title: string, text: string, company?: string][] = [
  [
    '“邮”你真好：某市邮政快递业开展“2026年春风行动”\n——“小哥”加“油”站、“暖心”驿站与《快递暂行条例》宣贯工作同步推进取得阶段性成效综述之一',
    '近日，某市邮政管理局会同有关部门，在全市范围内组织开展了快递小哥关心关爱月活动，走访慰问一线投递员，送去清凉和祝福。第二句。',
    '某通快递',
  ],
  ['低空物流 <新> 机遇 & 展望', `详见 ${LONG_ADDRESS} 的说明。`, LONG_COMPANY],
  [`网址 ${LONG_ADDRESS}`, `${'W'.repeat(260)}。`, 'M'.repeat(90)],
  ['一句话', '只有一句话。', '邮政'],
  ['没有标点的首段', '这段话没有任何标点符号但是特别长'.repeat(12)],
]

/** An issue of 14 articles with what pushes a page apart: long titles, addresses and names. */
export function hardIssue(overrides: Partial<IssueView> = {}): IssueView {
  const articles = Array.from({ length: 14 }, (_, index): Article => {
    const [title, text, company] = HARD[index] ?? plain(index)
    return {
      id: index + 1,
      title,
      company,
      blocks: [{ type: 'paragraph', runs: [{ text }] }],
    }
  })
  return mailView({ articles, statistics: STATISTICS, ...overrides })
}

function plain(index: number): [string, string, string] {
  return [
    `某某快递企业深入开展“青年文明号”创建活动（之${index}）`,
    '快递员在小区门口把包裹交到老人手里，老人笑着说了声谢谢，这样的场景每天都在上演。第二句。',
    '某达速递',
  ]
}

const STATISTICS: IssueView['statistics'] = {
  titleLines: ['来稿及刊用情况'],
  periodText: '（2025年10月1日—12月31日）',
  rows: [{ order: 1, company: '某快递公司', received: 3, used: 2 }],
}
