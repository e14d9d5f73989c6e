import { describe, expect, it } from 'vitest'
import { people } from '@/domain/proofread/rules/people'
import { sameName } from '@/domain/proofread/rules/sameName'

const passages = (...texts: string[]) =>
  texts.map((value, paragraph_) => ({ paragraph: paragraph_, offset: 0, text: value }))

describe('leaders of the lexicon', () => {
  const known = [
    { text: '赵一鸣', post: '党组书记、局长', order: 1 },
    { text: '钱二强', post: '党组成员、副局长', order: 2 },
    { text: '孙三立', post: '副局长、总经理', order: 3 },
    { text: '李四' },
  ]
  const told = (sentence: string) =>
    people(sentence, known).map(({ rule, from, to, suggestion, message }) => [
      rule,
      sentence.slice(from, to),
      suggestion ?? message,
    ])

  it('stand in their order within a sentence, told at the first that does not', () => {
    expect(told('赵一鸣、钱二强、孙三立出席。')).toEqual([])
    expect(told('赵一鸣、孙三立、钱二强出席。')).toEqual([
      ['people-order', '孙三立', '领导排序与词库不符，应为：赵一鸣、钱二强、孙三立'],
    ])
    expect(told('孙三立、李四、赵一鸣出席。')).toEqual([
      ['people-order', '孙三立', '领导排序与词库不符，应为：赵一鸣、孙三立'],
    ])
    expect(told('李四、赵一鸣出席。')).toEqual([])
    for (const end of '。！？；\n') expect(told(`钱二强主持${end}赵一鸣讲话`)).toEqual([])
    // Named again, a person keeps the first place.
    expect(told('赵一鸣、钱二强到场，赵一鸣讲话。')).toEqual([])
  })

  it('have their own office before or behind their name', () => {
    expect(told('局长赵一鸣、副局长钱二强。')).toEqual([])
    expect(told('赵一鸣书记、钱二强副局长。')).toEqual([])
    expect(told('党组书记赵一鸣。')).toEqual([])
    expect(told('会上副局长赵一鸣讲话。')).toEqual([
      ['people-post', '副局长', '赵一鸣的职务在词库中是“党组书记、局长”'],
    ])
    expect(told('会上钱二强局长讲话。')).toEqual([
      ['people-post', '局长', '钱二强的职务在词库中是“党组成员、副局长”'],
    ])
    expect(told('局长李四讲话。')).toEqual([])
    expect(told('孙三立总经理讲话。')).toEqual([])
    expect(told('孙三立主任讲话，总裁孙三立。')).toEqual([
      ['people-post', '主任', '孙三立的职务在词库中是“副局长、总经理”'],
      ['people-post', '总裁', '孙三立的职务在词库中是“副局长、总经理”'],
    ])
  })

  it.each([
    '党委书记',
    '党组书记',
    '纪委书记',
    '党组成员',
    '总经理',
    '副总经理',
    '董事长',
    '副局长',
    '副书记',
    '副主任',
    '副处长',
    '副总裁',
    '一级巡视员',
    '二级巡视员',
    '巡视员',
    '局长',
    '书记',
    '主任',
    '处长',
    '总裁',
    '会长',
    '秘书长',
  ])('have an office where %s stands beside them', (office) => {
    const person = [{ text: '周五洲', post: '工会主席' }]
    expect(people(`会上${office}周五洲讲话。`, person).map(({ from, to }) => [from, to])).toEqual([
      [2, 2 + office.length],
    ])
  })

  it('have their name right beside their office', () => {
    expect(told('会上局长赵一明讲话。')).toEqual([['people-name', '赵一明', '赵一鸣']])
    expect(told('赵二鸣局长讲话。')).toEqual([['people-name', '赵二鸣', '赵一鸣']])
    expect(people('局长赵一明讲话。', known)[0]).toMatchObject({
      level: 'error',
      message: '词库中的局长是“赵一鸣”，请核对姓名',
    })
    // Another surname is another person, as is one of whom more is different.
    expect(told('局长周一鸣讲话，局长赵二明讲话。')).toEqual([])
    // 副局长 is another's office.
    expect(told('党组书记赵一明讲话。')).toEqual([['people-name', '赵一明', '赵一鸣']])
    expect(people('党组书记赵一明讲话。', known)[0]?.message).toBe('词库中的党组书记是“赵一鸣”，请核对姓名')
    expect(told('副局长赵一明讲话。')).toEqual([])
    expect(told('副局长钱三强讲话。')).toEqual([['people-name', '钱三强', '钱二强']])
    expect(people('局长赵一名讲话。', [...known, { text: '赵一名', order: 4 }])).toEqual([])
    expect(told('一明局长')).toEqual([])
    expect(people('局长李武讲话。', [{ text: '李四', post: '局长' }])).toEqual([])
  })

  it('are found in the place they stand, in a later sentence too', () => {
    expect(people('开会。会上局长钱二强讲话。', known)).toMatchObject([
      { rule: 'people-post', from: 5, to: 7, level: 'error' },
    ])
    expect(people('局长', [])).toEqual([])
  })
})

describe('names of one article', () => {
  const told = (...texts: string[]) =>
    sameName(passages(...texts)).flatMap((hits, at) =>
      hits.map(({ from, to, suggestion, message }) => [texts[at]?.slice(from, to), suggestion, message]),
    )

  it('that differ in one character are told at the rarer, or the later', () => {
    const message = (other: string) => `同一篇里又写作“${other}”，请核对姓名`
    expect(told('王丽华同志', '王丽花同志')).toEqual([['王丽花', '王丽华', message('王丽华')]])
    expect(told('王丽花同志', '王丽华同志、王丽华同志')).toEqual([['王丽花', '王丽华', message('王丽华')]])
    expect(told('王美华同志', '王丽华同志', '王丽华同志')).toEqual([['王美华', '王丽华', message('王丽华')]])
    expect(told('王丽华同志', '王丽花同志', '王丽花同志', '王丽华同志')).toEqual([
      ['王丽花', '王丽华', message('王丽华')],
    ])
  })

  it('that differ in the surname, or in more, are other people', () => {
    expect(told('王丽华同志', '张丽华同志', '王美玉同志')).toEqual([])
    expect(told('王丽华同志', '王丽华师傅')).toEqual([])
    expect(told('甲丽华同志', '甲丽花同志')).toEqual([])
  })

  it.each(['同志', '师傅', '先生', '女士', '老师', '书记', '局长', '主任', '经理', '队长', '站长'])(
    'are names before %s',
    (title) => {
      expect(told(`王丽华${title}`, `王丽花${title}`)).toHaveLength(1)
      expect(told('王丽华工作', `王丽花${title}`)).toEqual([])
    },
  )

  it.each([...'，。、；：（“” 和与及由向对请让给是'])('are names behind %j', (before) => {
    expect(told(`开会${before}王丽华同志`, '王丽花同志')).toHaveLength(1)
    expect(told(`开会的王丽华同志`, '王丽花同志')).toEqual([])
  })
})
