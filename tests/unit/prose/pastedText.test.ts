import { describe, expect, it } from 'vitest'
import { pastedText } from '@/domain/article/prose/pastedText'

const PDF = `城东网点夜间值守有了新办法
    近日，城东网点在十二个末端网点试行双人值
守，由党员带头，每晚两人一班。试行三十天，平
均响应时间为 12 分钟，比上月
— 1 —

缩短 5 分钟。
    一、主要做法
    下一步，将把这一办法推广到全部 45 个网点，并在
冬季高峰前完成培训。
- 2 -`

describe('text out of a PDF', () => {
  it('is offered as the paragraphs its lines belong to, without the numbers of its pages', () => {
    expect(pastedText(PDF).joined).toEqual({
      paragraphs: [
        '城东网点夜间值守有了新办法',
        '近日，城东网点在十二个末端网点试行双人值守，由党员带头，每晚两人一班。试行三十天，平均响应时间为 12 分钟，比上月缩短 5 分钟。',
        '一、主要做法',
        '下一步，将把这一办法推广到全部 45 个网点，并在冬季高峰前完成培训。',
      ],
      pageNumbers: ['— 1 —', '- 2 -'],
    })
  })

  it('stays in its lines until somebody asks', () => {
    expect(pastedText(PDF).lines).toHaveLength(10)
  })

  it('without indents is joined where a line is full, and parted behind a short one', () => {
    const text =
      '城东网点夜间值守\n近日，城东网点在十二个末端网点试行双人值\n守，由党员带头。\n活动结束后，全体人员又到仓库检查了消防器\n材和应急灯。'
    expect(pastedText(text).joined?.paragraphs).toEqual([
      '城东网点夜间值守',
      '近日，城东网点在十二个末端网点试行双人值守，由党员带头。',
      '活动结束后，全体人员又到仓库检查了消防器材和应急灯。',
    ])
  })

  it('has a space between Latin words', () => {
    const text = 'The regulator of the city wrote to every\ncompany of the district about the winter.'
    expect(pastedText(text).joined?.paragraphs).toEqual([text.replace('\n', ' ')])
  })

  it('has its radicals as characters', () => {
    expect(pastedText('⼯会慰问⼀线⼈员').lines).toEqual(['工会慰问一线人员'])
  })
})

describe('text that nobody broke', () => {
  it.each([
    ['paragraphs', '第一段说明情况，有头有尾，写得完整。\n第二段说明做法，也是这样。'],
    ['a column of names', '张三\n李四\n王五'],
    ['items', '1. 先登记收件人的姓名、电话和地址信息\n2. 再核对寄件人的证件和所寄物品的名称'],
    ['one line', '近日，城东网点在十二个末端网点试行双人值守，由党员带头'],
    ['nothing', ' \n '],
  ])('is not offered to be joined: %s', (_, text) => {
    expect(pastedText(text).joined).toBeUndefined()
  })

  it('keeps a number that stands in a line of its own', () => {
    expect(pastedText('合计\n45\n万件').lines).toEqual(['合计', '45', '万件'])
  })
})
