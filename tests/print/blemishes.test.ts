import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { composeIssue, layoutFindings } from '@/pdf/composeIssue'
import { type Block } from '@/domain/brief/issueView'
import { type LayoutFinding } from '@/domain/brief/layoutFinding'
import { buildArticle, buildView, paragraph, prose, testFonts } from './support/issueFixture'

const ADDRESS = 'https://files.example.org/notices/202607/5f2b3c7d9e8a4f6b1c2d3e4f5a6b7c8d9e0f1a2b.html'

function found(blocks: Block[], { title = '片区检查', images = {} } = {}): LayoutFinding[] {
  const view = buildView({ articles: [buildArticle({ id: 7, title, blocks })] })
  return layoutFindings(composeIssue({ view, images, fonts: testFonts() }))
}

describe('what is left of blemishes', () => {
  it('is nothing on plain text', () => {
    for (let start = 0; start < 10; start += 1) {
      const findings = found([paragraph(prose(700, start)), paragraph(prose(300, start + 3))])
      expect(findings.filter(({ code }) => code !== 'imprint-alone')).toEqual([])
    }
  })

  it('is told of a line that a long word leaves short, with the line and its page', () => {
    const word = 'Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww'
    const [torn, ...others] = found([
      paragraph(prose(280)),
      paragraph(`请把材料按时交到${word}办公室，不得拖延。`),
    ])
    expect(others).toEqual([])
    expect(torn).toMatchObject({ code: 'torn-line', page: 2, article: 7, sentence: '请把材料按时交到' })
    expect(torn?.message).toBe(
      '第 2 页：《片区检查》有一行排不满：“请把材料按时交到”。请调整这一行前后的文字或网址。',
    )
    expect(found([paragraph(`有关材料请登录${ADDRESS}查看。`)])).toEqual([])
  })

  it('is told of a title that the program broke, not of one that the editor did', () => {
    const [inLines, inOne] = [
      '城西片区各网点雨季安全生产检查\n整改情况通报',
      '城西片区各网点雨季安全生产检查整改情况通报',
    ]
    expect(found([paragraph('好。')], { title: inLines })).toEqual([])
    const [broken] = found([paragraph('好。')], { title: inOne })
    expect(broken).toMatchObject({ code: 'title-broken', page: 1, article: 7 })
    const told = broken?.message.split('“')[1]?.split('”')[0]
    expect(told?.replace(' / ', '')).toBe(inOne)
    expect(told).not.toBe(inOne)
  })

  it('is told of a picture that leaves much of a page blank before it', async () => {
    const picture = await sharp({ create: { width: 900, height: 1100, channels: 3, background: '#357' } })
      .png()
      .toBuffer()
    const after = (characters: number): LayoutFinding[] =>
      found([paragraph(prose(characters)), { type: 'image', image: 'tall' }], { images: { tall: picture } })
    expect(after(84)).toMatchObject([{ code: 'picture-gap', page: 1, article: 7 }])
    expect(after(84)[0]?.message).toContain('空出 7 行')
    expect(after(280)).toEqual([])
  })

  it('is told of a table whose high row leaves much of a page blank before it', () => {
    const cell = (text: string) => ({ paragraphs: [[{ text }]], header: false, colSpan: 1, rowSpan: 1 })
    const after = (characters: number): LayoutFinding[] =>
      found([
        paragraph(prose(characters)),
        {
          type: 'table',
          rows: [{ cells: [cell('做法'), cell(prose(420))] }, { cells: [cell('一'), cell('二')] }],
        },
      ]).filter(({ code }) => code === 'table-gap')
    expect(after(84)).toMatchObject([{ code: 'table-gap', page: 1, article: 7 }])
    expect(after(84)[0]?.message).toMatch(/的表格有一行较高.*空出 \d+ 行/u)
    expect(after(280)).toEqual([])
  })
})
