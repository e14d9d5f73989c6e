import { describe, expect, it } from 'vitest'
import { changesBetween, takenAnew, takesAnew } from '@/domain/brief/takenAnew'
import { buildView } from '../../print/support/issueFixture'

const NOTHING = { recount: false, lists: false }
const row = (company: string, received: number, used: number) => ({ order: 1, company, received, used })
const statistics = (...rows: ReturnType<typeof row>[]) => ({
  titleLines: ['来稿及刊用情况'],
  periodText: '（全年）',
  rows,
})
const imprint = (report: string[], copy: string[] = []) => ({ report, copy, distribute: [] })

describe('what is taken anew', () => {
  const frozen = buildView({ statistics: statistics(row('甲', 1, 0)), imprint: imprint(['省局']) })
  const today = buildView({
    statistics: statistics(row('甲', 3, 1)),
    scores: { titleLines: [], periodText: '', rows: [] },
    imprint: imprint(['国家局', '省局']),
    masthead: { ...frozen.masthead, dateText: '2030年2月3日' },
    articles: [],
  })

  it('is nothing unless it is asked for', () => {
    expect(takesAnew(NOTHING)).toBe(false)
    expect(takenAnew(frozen, today, NOTHING)).toEqual(frozen)
    expect(changesBetween(frozen, frozen)).toEqual([])
  })

  it('is the figures of tables that were printed, the lists, or the day, each by itself', () => {
    const counted = takenAnew(frozen, today, { ...NOTHING, recount: true })
    expect(counted).toEqual({ ...frozen, statistics: today.statistics })
    expect(changesBetween(frozen, counted)).toEqual(['来稿及刊用情况重新统计，甲来稿数1改为3、刊用数0改为1'])
    const listed = takenAnew(frozen, today, { ...NOTHING, lists: true })
    expect(listed).toEqual({ ...frozen, imprint: { ...frozen.imprint, ...today.imprint } })
    expect(changesBetween(frozen, listed)).toEqual(['版记“报”增加“国家局”'])
    const dated = takenAnew(frozen, today, { ...NOTHING, date: '2030-02-03' })
    expect(dated.metadata.date).toBe('2030-02-03')
    expect(changesBetween(frozen, dated)).toEqual([
      `印发日期由“${frozen.masthead.dateText}”改为“2030年2月3日”`,
    ])
  })
})

describe('the changes of a table', () => {
  const changes = (before: ReturnType<typeof row>[], after: ReturnType<typeof row>[]) =>
    changesBetween(
      buildView({ statistics: statistics(...before) }),
      buildView({ statistics: statistics(...after) }),
    )

  it('name a company that came and one that went', () => {
    expect(changes([row('甲', 1, 1), row('乙', 0, 0)], [row('甲', 1, 1), row('丙', 2, 0)])).toEqual([
      '来稿及刊用情况重新统计，丙序号1、来稿数2、刊用数0，删去乙',
    ])
  })

  it('are counted where they are many', () => {
    const many = (received: number) => [...'甲乙丙丁戊己庚'].map((company) => row(company, received, 0))
    expect(changes(many(1), many(2))).toEqual(['来稿及刊用情况重新统计，7 家企业的数字有变动'])
  })
})

it('a list in another order is said to be so', () => {
  const before = buildView({ imprint: imprint(['省局'], ['甲', '乙']) })
  const after = buildView({ imprint: imprint(['省局'], ['乙', '甲']) })
  expect(changesBetween(before, after)).toEqual(['版记“送”次序调整'])
})
