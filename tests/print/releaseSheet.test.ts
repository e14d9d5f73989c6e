import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { releaseSheet, type ReleaseFacts } from '@/domain/brief/releaseSheet'
import { renderSheet } from '@/pdf/render'
import { type Node, structureTree } from './support/structureTree'
import { buildView, testFonts } from './support/issueFixture'
import { readPdf } from '../../scripts/bench/readPdf'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianbao-sheet-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const step = (label: string, name: string, at: string, comment?: string) => ({
  label,
  name,
  at,
  ...(comment !== undefined && { comment }),
})

const FACTS: ReleaseFacts = {
  articles: [
    {
      title: '城西片区\n平稳度过雨季',
      source: '城西快递',
      // As many lines as there are stages.
      steps: [
        step('提交审核', '赵小赟', '2026-07-01 09:30'),
        step('初审', '钱某', '2026-07-02 10:00'),
        step('复审', '孙某', '2026-07-03 10:00'),
        step('采用', '李某', '2026-07-04 10:00'),
      ],
    },
    {
      title: '雨衣发放到一线',
      source: '本局',
      steps: [step('采用', '李某', '2026-07-04 11:00')],
    },
  ],
  steps: [
    step('送签', '周某', '2026-07-05 08:30', ''),
    step('退回编辑', '吴某', '2026-07-05 09:00', '第二篇数字请核实\u{1F680}'),
    step('送签', '周某', '2026-07-05 15:00', '已核实'),
  ],
  isSigned: false,
  mailboxes: 37,
}

const sheetOf = async (facts: Partial<ReleaseFacts> = {}) => {
  const view = releaseSheet(buildView({ secrecy: '内部' }), { ...FACTS, ...facts })
  const { pdf } = await renderSheet({ view, fonts: testFonts() })
  const { pages } = await readPdf(pdf)
  return { pdf, text: pages.map(({ text }) => text.replace(/\s/gu, '')).join('') }
}

const ofType = (node: Node, type: string): Node[] => [
  ...(node.type === type ? [node] : []),
  ...node.children.flatMap((child) => ofType(child, type)),
]

describe('the release sheet of an issue', () => {
  it('says what goes out, who wrote and took each article, who submitted and sent back, and to how many', async () => {
    const { text } = await sheetOf()
    const said = [
      '发稿单',
      '2026年第3期（总第41期）',
      '内部',
      '第1版',
      '2篇',
      '37个邮箱',
      '城西片区平稳度过雨季',
      '提交审核：赵小赟',
      '初审：钱某',
      '复审：孙某',
      '采用：李某',
      '2026-07-01',
      '2026-07-04',
      '雨衣发放到一线',
      '送签',
      '2026-07-0508:30',
      '吴某',
      '已核实',
    ]
    let from = 0
    for (const words of said) {
      const at = text.indexOf(words, from)
      expect(at, `${words} in ${text.slice(from)}`).toBeGreaterThanOrEqual(from)
      from = at
    }
  })

  it('shows by 〓 what no font holds: a comment stops no package', async () => {
    expect((await sheetOf()).text).toContain('第二篇数字请核实〓')
  })

  it('has a line for the signature until there is one', async () => {
    expect((await sheetOf()).text).toMatch(/已核实签发/u)
    const signed = await sheetOf({
      isSigned: true,
      steps: [...FACTS.steps, step('发布', '郑某', '2026-07-05 16:00')],
    })
    expect(signed.text).toMatch(/已核实发布郑某2026-07-0516:00/u)
    expect(signed.text).not.toContain('签发—')
  })

  it('is tagged: a title, three tables with their headings', async () => {
    const { pdf } = await sheetOf()
    const file = join(folder, 'sheet.pdf')
    writeFileSync(file, pdf)
    const tree = structureTree(file)
    expect(ofType(tree, 'H1').map(({ text }) => text)).toEqual(['发稿单'])
    const tables = ofType(tree, 'Table')
    expect(tables.map((table) => ofType(table, 'TR').length)).toEqual([4, 3, 5])
    expect(ofType(tables[1] ?? tree, 'TH').map(({ text }) => text)).toEqual([
      '序号',
      '标题',
      '来源',
      '经手',
      '日期',
    ])
    expect(ofType(tables[0] ?? tree, 'TH').map(({ text }) => text)).toContain('期号')
  })

  it('is the same bytes for the same facts', async () => {
    expect((await sheetOf()).pdf.equals((await sheetOf()).pdf)).toBe(true)
  })
})
