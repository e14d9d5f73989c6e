import { describe, expect, it } from 'vitest'
import { pastedText } from '@/domain/article/prose/pastedText'

describe('text out of a clipboard', () => {
  const A = '城东网点在十二个末端网点试行双人值守'
  const joined = (...lines: string[]) => pastedText(lines.join('\n')).joined

  it('is joined at every kind of line end', () => {
    for (const end of ['\n', '\r', '\r\n', '\v', '\f', '\u2028', '\u2029'])
      expect(pastedText(`${A}${end}${A}。`).joined?.paragraphs).toEqual([`${A}${A}。`])
  })

  it('is not joined where no line is as wide as a page', () => {
    expect(joined('城东网点在十二个末端', '网点。')).toBeUndefined()
    expect(joined('城东网点在十二个末端网点', '网点。')?.paragraphs).toEqual([
      '城东网点在十二个末端网点网点。',
    ])
    expect(joined('abcdefghijklmnopqrstuvw', 'x.')).toBeUndefined()
    expect(joined('abcdefghijklmnopqrstuvwx', 'x.')?.paragraphs).toEqual(['abcdefghijklmnopqrstuvwx x.'])
  })

  it.each([...'。！？!?…：:；;', '。”', '。’）', '。」』', '。)】'])(
    'is parted behind a short line that ends in %s',
    (end) => {
      expect(joined(A, `短短的${end}`, A, '尾。')?.paragraphs).toEqual([`${A}短短的${end}`, `${A}尾。`])
    },
  )

  it('goes on behind a full line, sentence or not, and not behind a short one', () => {
    const width = A.length
    const full = (cut: number) => `${A.slice(0, width - cut - 1)}。`
    expect(joined(A, full(0), A, '尾。')?.paragraphs).toHaveLength(1)
    expect(joined(A, full(2), A, '尾。')?.paragraphs).toHaveLength(2)
    expect(joined(A, A.slice(0, 15), A, '尾。')?.paragraphs).toHaveLength(1)
    expect(joined(A, A.slice(0, 14), A, '尾。')?.paragraphs).toHaveLength(2)
  })

  it.each(['\u3000', '  ', '\u00A0\u00A0', '\t'])('begins a paragraph at the indent %j', (indent) => {
    expect(joined(`${indent}${A}`, '短。', `${indent}${A}`, '尾。')?.paragraphs).toEqual([
      `${A}短。`,
      `${A}尾。`,
    ])
    expect(joined(`${indent}${A}`, ` ${A}`, '尾。')?.paragraphs).toEqual([`${A}${A}尾。`])
  })

  it('has a title above an indented text apart', () => {
    expect(joined('夜间值守。', `\u3000${A}`, '尾。')?.paragraphs).toEqual(['夜间值守。', `${A}尾。`])
    expect(joined('夜间值守。', '副题', `\u3000${A}`, '尾。')?.paragraphs).toEqual([
      '夜间值守。',
      '副题',
      `${A}尾。`,
    ])
    expect(joined('夜间值守', '有了办法', `\u3000${A}`, '尾。')?.paragraphs).toEqual([
      '夜间值守有了办法',
      `${A}尾。`,
    ])
  })

  it('has Latin words apart, broken ones together', () => {
    const long = 'The regulator of the city wrote to every'
    expect(joined(long, 'company.')?.paragraphs).toEqual([`${long} company.`])
    expect(joined(`${long}-`, 'where.')?.paragraphs).toEqual([`${long}-where.`])
    expect(joined(long, '公司。')?.paragraphs).toEqual([`${long}公司。`])
    expect(joined(`${long}（甲`, 'a）。')?.paragraphs).toEqual([`${long}（甲a）。`])
  })

  it('has no page number before its first line, and a bare one only where it stands apart', () => {
    expect(joined('第 1 页', A, `${A}。`)).toMatchObject({
      pageNumbers: [],
      paragraphs: ['第 1 页', `${A}${A}。`],
    })
    expect(joined(A, '12', `${A}。`)?.pageNumbers).toEqual([])
    expect(joined(A, '', '12', `${A}。`)).toMatchObject({ pageNumbers: ['12'], paragraphs: [`${A}${A}。`] })
    expect(joined(A, '', `${A}。`)).toBeUndefined()
    expect(joined(A, '见第 3 页', `${A}。`)?.pageNumbers).toEqual([])
    expect(joined(A, '- 1 -', A, '', `${A}。`)?.paragraphs).toEqual([`${A}${A}`, `${A}。`])
  })

  it.each([
    '一、做法',
    '十二、做法',
    '（一）做法',
    '(12)做法',
    '第一条 做法',
    '第三章',
    '第12节',
    '①做法',
    '⑳做法',
    '1.做法',
    '12、做法',
    '3．做法',
    '•做法',
    '■做法',
  ])('begins a paragraph at %s', (line) => expect(joined(A, A, line)?.paragraphs).toEqual([`${A}${A}`, line]))
  it.each([
    '1.5万件',
    '一二三四、做法',
    '（一二三四）做法',
    '第一次',
    '123.做法',
    '（见附件',
    '一做法',
    '见一、做法',
  ])('goes on at %s', (line) => expect(joined(A, A, line)?.paragraphs).toEqual([`${A}${A}${line}`]))
})
