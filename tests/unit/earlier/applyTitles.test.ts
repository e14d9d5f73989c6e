import { describe, expect, it } from 'vitest'
import { applyTitles } from '@/domain/earlier/applyTitles'
import { lexicalParagraphs } from '@/domain/article/lexical/lexicalParagraphs'
import { articleBody, cell, paragraph, row, table, text, upload } from '@/domain/article/lexical/nodes'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { RuleError } from '@/domain/ruleError'

describe('titles that a person gives', () => {
  const body = (...lines: string[]) => lexicalParagraphs(lines)
  const made = (given: Parameters<typeof applyTitles>[0], wanted: string[]) =>
    applyTitles(given, wanted).map((each) => [each.title, ...lexicalText(each.body).split('\n')])
  const two = [
    { title: '甲\n题', body: body('甲文') },
    { title: '乙\n题', body: body('乙文') },
  ]

  it('join an article to the one before where they are empty, the title as one line', () => {
    expect(made({ articles: two, unplaced: [] }, ['甲', ' '])).toEqual([['甲', '甲文', '乙题', '乙文']])
  })

  it('cannot join the first to anything', () => {
    const refused = (): unknown => {
      try {
        return made({ articles: two, unplaced: [] }, ['', '乙'])
      } catch (error) {
        return error instanceof RuleError && [error.kind, error.code, error.message]
      }
    }
    expect(refused()).toEqual(['invalid', 'first-title', '第一条标题不能留空：它前面没有别的稿件。'])
  })

  it('are looked for in all that was read, in order, over four lines at most', () => {
    const given = { articles: two, unplaced: ['前 言', '一', '二', '三', '四', '五'] }
    expect(made(given, ['前言', '乙题', '乙文'])).toEqual([
      ['前言', '一', '二', '三', '四', '五', '甲', '题', '甲文'],
      ['乙题', '（正文见原件。）'],
      ['乙文', '（正文见原件。）'],
    ])
    expect(made(given, ['一二三四'])).toEqual([['一二三四', '五', '甲', '题', '甲文', '乙', '题', '乙文']])
    expect(() => made(given, ['一二三四五'])).toThrow(
      '原文里找不到标题“一二三四五”。请照原文的字写，或在原来的标题上修改。',
    )
    expect(() => made(given, ['乙题', '前言', '甲题'])).toThrow('原文里找不到标题“前言”')
    expect(made(given, ['乙\n文'])).toEqual([['乙\n文', '（正文见原件。）']])
  })

  it('without a text say where it stands, unless there is a picture or a table', () => {
    const only = (block: Parameters<typeof articleBody>[0][number]) =>
      made({ articles: [{ title: '甲', body: articleBody([block]) }], unplaced: [] }, ['甲'])
    const box = cell([], { isHeader: false, colSpan: 1, rowSpan: 1 })
    expect(only(paragraph([text(' ')]))).toEqual([['甲', '（正文见原件。）']])
    expect(only(upload(1, { id: 'a' }))).toEqual([['甲', '']])
    expect(only(table([row([box])]))).toEqual([['甲', '']])
  })
})
