import sharp from 'sharp'
import type { IssueView, TableBlock, TableCell } from '@/domain/brief/issueView'
import { buildArticle, buildView, paragraph, prose } from './issueFixture'

const cell = (
  text: string,
  { header = false, colSpan = 1, rowSpan = 1 }: Partial<Omit<TableCell, 'paragraphs'>> = {},
): TableCell => ({ paragraphs: text === '' ? [] : [[{ text }]], header, colSpan, rowSpan })

const table: TableBlock = {
  type: 'table',
  rows: [
    { cells: ['网点', '检查次数', '整改情况'].map((text) => cell(text, { header: true })) },
    { cells: [cell('城西一部'), cell('12'), cell('已全部整改完毕，并由负责人逐项复核签字确认。')] },
    { cells: [cell('城西二部', { rowSpan: 2 }), cell('8'), cell('已整改')] },
    { cells: [cell('合计与说明', { colSpan: 2 })] },
  ],
}

/** An issue with everything a brief holds, and the picture it shows. */
export async function issueWithAll(): Promise<{ view: IssueView; images: Record<string, Buffer> }> {
  const background = '#6699cc'
  const picture = await sharp({ create: { width: 900, height: 500, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const view = buildView({
    editorsNote: '雨季已到，请各网点照此检查。\n做法可以互相借鉴。',
    articles: [
      buildArticle({
        id: 1,
        title: '城西片区雨季检查\n做到人人有责处处留心',
        blocks: [
          { type: 'paragraph', runs: [{ text: '雨季来临前的准备' }], level: 1 },
          paragraph(prose(300)),
          { type: 'paragraph', runs: [{ text: '（一）抓好排水检查' }], level: 2 },
          { type: 'paragraph', runs: [{ text: `一、坚持预防为主。${prose(90, 2)}` }] },
          { type: 'paragraph', runs: [{ text: '1.分工到人' }], level: 3 },
          { type: 'paragraph', runs: [{ text: `（1）先看天。${prose(60, 2)}` }] },
          {
            type: 'paragraph',
            runs: [
              { text: '“三查”口诀深入人心。', emphasis: 'bold' },
              { text: prose(100, 5) },
              { text: '人人会背。', emphasis: 'italic' },
            ],
          },
          {
            type: 'list',
            items: [
              { runs: [{ text: '登记，' }, { text: '一件不漏', emphasis: 'bold' }], depth: 0, number: 1 },
              { runs: [{ text: prose(80, 3) }], depth: 0, number: 2 },
              { runs: [{ text: '先称重' }], depth: 1 },
              { runs: [{ text: '后封发' }], depth: 1 },
              { runs: [{ text: '投递' }], depth: 0, number: 3 },
            ],
          },
          paragraph(prose(120, 1)),
          { type: 'list', items: [4, 5].map((number) => ({ runs: [{ text: '续做' }], depth: 0, number })) },
          { type: 'image', image: '7', caption: '图1 检查现场（李明 摄）', alt: '两名员工在查看配电箱' },
          paragraph(prose(200, 1)),
        ],
      }),
      buildArticle({
        id: 2,
        title: '某某市快递协会举办职业技能竞赛暨青年岗位能手选拔活动',
        blocks: [paragraph(prose(400, 2)), table, table, paragraph(prose(500, 4))],
      }),
      buildArticle({
        id: 3,
        blocks: [
          // Only a lower level is used, and it stays one.
          { type: 'paragraph', runs: [{ text: '几点做法' }], level: 2 },
          {
            type: 'list',
            items: [
              { runs: [{ text: '看天' }], depth: 0 },
              { runs: [{ text: '看货' }], depth: 0 },
            ],
          },
          paragraph(prose(300, 6)),
        ],
      }),
    ],
    statistics: {
      titleLines: ['2026年第二季度', '来稿及刊用情况'],
      periodText: '（2026年4月1日至2026年6月30日）',
      rows: ['甲速递', '乙快运', '丙速运'].map((company, index) => ({
        order: index + 1,
        company,
        received: 10 - index,
        used: 8 - index,
      })),
      note: '注：刊用数含公众号、官网等渠道采用的稿件。',
    },
    scores: {
      titleLines: ['信息报送记分通报'],
      periodText: '（2026年4月1日至2026年6月30日）',
      rows: ['甲速递', '乙快运'].map((company) => ({ rank: 1, company, points: 12.5 })),
    },
  })
  view.imprint.copies = 60
  return { view, images: { '7': picture } }
}

/** The same, and an article of high pictures and tables of nine columns between paragraphs: much that goes over pages. */
export async function issueOfTables(): Promise<{ view: IssueView; images: Record<string, Buffer> }> {
  const { view, images } = await issueWithAll()
  const pictures = await Promise.all(
    [[1600, 900] as const, [700, 1000] as const, [400, 260] as const].map(([width, height]) =>
      sharp({ create: { width, height, channels: 3, background: '#336655' } })
        .jpeg()
        .toBuffer(),
    ),
  )
  const picture = (image: number, caption?: string) =>
    ({ type: 'image', image: String(image), ...(caption && { caption }), alt: '照片' }) as const
  const article = buildArticle({
    id: 10,
    title: '一季度各企业安全检查情况汇总',
    blocks: [
      ...[paragraph(prose(260, 1)), wideTable(), paragraph(prose(180, 2)), picture(11, '图2 检查现场')],
      ...[paragraph(prose(200, 4)), picture(12, '图3 荣誉证书'), paragraph(prose(320, 5)), picture(13)],
      ...[wideTable(), paragraph(prose(120, 3))],
    ],
  })
  return {
    view: { ...view, articles: [...view.articles, article] },
    images: { ...images, ...Object.fromEntries(pictures.map((data, index) => [String(11 + index), data])) },
  }
}

function wideTable(): TableBlock {
  const heads = '序号 企业名称 网点数 从业人员（人） 检查日期 发现问题 整改完成率 联系电话 备注'.split(' ')
  const names = ['甲速运', '乙快运', '丙速递', '丁快递', '戊速递', '己物流', '邮政EMS']
  const rows = names.map((name, index) =>
    [
      index + 1,
      name,
      240 + index,
      '12,480',
      `2026年3月${index + 2}日`,
      17,
      '95.2%',
      '021-62345678',
      '已复核',
    ].map((text) => cell(String(text))),
  )
  return {
    type: 'table',
    rows: [heads.map((text) => cell(text, { header: true })), ...rows].map((cells) => ({ cells })),
  }
}
