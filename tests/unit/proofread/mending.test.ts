import { describe, expect, it } from 'vitest'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { articleBody, BOLD, cell, paragraph, row, table, text } from '@/domain/article/lexical/nodes'
import { adopt } from '@/domain/proofread/adopt'
import { STARTER_LEXICON } from '@/domain/proofread/starter/starterLexicon'
import { WRONG_WORDS } from '@/domain/proofread/starter/wrongWords'

const words = (value: string) => paragraph([text(value)])
const box = (value: string, { colSpan = 1, rowSpan = 1 } = {}) =>
  cell([words(value)], { isHeader: false, colSpan, rowSpan })

describe('a suggestion that is taken', () => {
  it('takes the place of what was written, over runs, line breaks and cells, in the form of the first', () => {
    const body = articleBody([
      paragraph([text('前'), text('己', BOLD), { type: 'linebreak', version: 1 }, text('经后')]),
      table([row([box('甲'), box('己经')])]),
    ])
    const first = adopt(body, { paragraph: 0, from: 1, text: '己经', insert: '已经' })
    expect(first?.root.children[0]).toMatchObject({
      children: [{ text: '前' }, { text: '已经', format: BOLD }, { type: 'linebreak' }, { text: '后' }],
    })
    expect(first?.root.children[1]).toEqual(body.root.children[1])
    const second = adopt(body, { paragraph: 1, from: 1, text: '己经', insert: '已经' })
    expect(lexicalText(second)).toBe('前己\n经后\n甲已经')
    const gone = adopt(body, { paragraph: 0, from: 1, text: '己经', insert: '' })
    expect(gone?.root.children[0]).toMatchObject({
      children: [{ text: '前' }, { type: 'linebreak' }, { text: '后' }],
    })
  })

  it('is refused where the passage reads otherwise by now', () => {
    const body = articleBody([words('甲乙')])
    for (const place of [
      { paragraph: 0, from: 0, text: '乙' },
      { paragraph: 0, from: 1, text: '乙丙' },
      { paragraph: 1, from: 0, text: '甲' },
    ])
      expect(adopt(body, { ...place, insert: 'x' })).toBeUndefined()
    expect(adopt({ root: [] }, { paragraph: 0, from: 0, text: '', insert: '' })).toBeUndefined()
  })
})

describe('the lexicon an office starts with', () => {
  it('has something to look for in each entry, and in each of its exceptions', () => {
    for (const { text: word, kind, exceptions = [], variants = [], note } of STARTER_LEXICON) {
      expect(word).toMatch(/\p{Script=Han}/u)
      const forms = kind === 'name' || kind === 'term' ? variants : [word]
      for (const exception of exceptions)
        expect(
          forms.some((form) => exception.includes(form)),
          exception,
        ).toBe(true)
      for (const variant of variants) expect(variant).not.toBe(word)
      if (note !== undefined) expect(note).toMatch(/\p{Script=Han}{3}/u)
    }
  })

  it('has its wrong words with what is right, and what only looks wrong', () => {
    expect(WRONG_WORDS).toContainEqual({ kind: 'wrong', text: '既使', suggestion: '即使', exceptions: [] })
    expect(WRONG_WORDS).toContainEqual({
      ...{ kind: 'wrong', text: '励行节约', suggestion: '厉行节约' },
      exceptions: ['奖励行节约', '鼓励行节约'],
    })
    for (const { kind, text: word, suggestion } of WRONG_WORDS) {
      expect(kind).toBe('wrong')
      expect(`${word}${suggestion ?? ''}`).toMatch(/^[\p{Script=Han}、]+$/u)
    }
  })
})
