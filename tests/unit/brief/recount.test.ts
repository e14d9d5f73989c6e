import { describe, expect, it } from 'vitest'
import { figureChanges, recounted } from '@/domain/brief/recount'
import { buildView } from '../../print/support/issueFixture'

const row = (company: string, received: number, used: number, order = 1) => ({
  order,
  company,
  received,
  used,
})
const statistics = (...rows: ReturnType<typeof row>[]) => ({
  titleLines: ['来稿及刊用情况'],
  periodText: '（全年）',
  rows,
})
const scores = (...rows: { rank: number; company: string; points: number }[]) => ({
  titleLines: ['通报'],
  periodText: '（全年）',
  rows,
})

describe('a brief that is counted anew', () => {
  const frozen = buildView({ statistics: statistics(row('甲', 1, 0)) })

  it('has the figures of today in the tables that it has, and nothing else of today', () => {
    const today = buildView({
      statistics: { ...statistics(row('甲', 3, 1)), titleLines: ['另一标题'] },
      scores: scores({ rank: 1, company: '甲', points: 5 }),
      articles: [],
    })
    const counted = recounted(frozen, today)
    expect(counted).toEqual({ ...frozen, statistics: statistics(row('甲', 3, 1)) })
    expect(figureChanges(frozen, counted)).toEqual(['来稿及刊用情况重新统计，甲来稿数1改为3、刊用数0改为1'])
  })

  it('keeps its figures where there are none today', () => {
    expect(recounted(frozen, {})).toEqual(frozen)
    expect(figureChanges(frozen, frozen)).toEqual([])
  })
})

describe('the changes of a table', () => {
  const changes = (before: ReturnType<typeof row>[], after: ReturnType<typeof row>[]) =>
    figureChanges(
      buildView({ statistics: statistics(...before) }),
      buildView({ statistics: statistics(...after) }),
    )

  it('name a company that came and one that went, not the place of the others', () => {
    expect(changes([row('乙', 0, 0), row('甲', 1, 1, 2)], [row('甲', 1, 1), row('丙', 2, 0, 2)])).toEqual([
      '来稿及刊用情况重新统计，丙来稿数2、刊用数0，不再列乙',
    ])
  })

  it('name the companies alone where they are many', () => {
    const many = (received: number) => [...'甲乙丙丁戊己庚'].map((company) => row(company, received, 0))
    expect(changes(many(1), many(2))).toEqual([
      '来稿及刊用情况重新统计，甲、乙、丙、丁、戊、己、庚的数字有变动',
    ])
  })

  it('tell a rank of 通报 as a figure', () => {
    const before = buildView({ scores: scores({ rank: 2, company: '甲', points: 1 }) })
    const after = buildView({ scores: scores({ rank: 1, company: '甲', points: 6.5 }) })
    expect(figureChanges(before, after)).toEqual(['记分通报重新统计，甲名次2改为1、得分1改为6.5'])
  })
})
