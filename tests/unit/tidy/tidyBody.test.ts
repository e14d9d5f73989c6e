import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lexicalText } from '@/domain/article/lexical/lexicalText'
import { tidyBody } from '@/domain/article/tidy/tidyBody'

const text = (value: string, format = 0) => ({ type: 'text', text: value, format, version: 1 })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children, version: 1 })
const body = (...children: object[]) => ({ root: { type: 'root', children } })

// Generated texts take a loaded machine a while; nothing here is about time.
const GENEROUS = 60_000

describe('tidying an article', () => {
  it('sees one text where runs meet, and leaves each run its format', () => {
    const { state } = tidyBody(body(paragraph(text('他说:'), text('"快递', 1), text('到了"'), text('.'))))
    expect(state).toEqual(body(paragraph(text('他说：'), text('“快递', 1), text('到了”'), text('。'))))
  })

  it('takes empty paragraphs out and says so', () => {
    const { state, changes } = tidyBody(body(paragraph(text('甲')), paragraph(), paragraph(text('乙'))))
    expect(lexicalText(state)).toBe('甲\n乙')
    expect(changes).toEqual([{ before: '', after: undefined }])
  })

  it('takes out what is empty only once its indent is gone', () => {
    const { state } = tidyBody(body(paragraph(text('甲')), paragraph(text('\u3000\u3000'))))
    expect(lexicalText(state)).toBe('甲')
  })

  it('leaves the one paragraph of an empty article', () => {
    const empty = body(paragraph())
    expect(tidyBody(empty)).toEqual({ state: empty, changes: [] })
  })

  it('leaves an empty cell of a table its paragraph, and tidies what others hold', () => {
    const cell = (...children: object[]) => ({ type: 'tablecell', children: [paragraph(...children)] })
    const table = (...cells: object[]) =>
      body({ type: 'table', children: [{ type: 'tablerow', children: cells }] })
    const { state } = tidyBody(table(cell(), cell(text('增长,3.5'))))
    expect(state).toEqual(table(cell(), cell(text('增长，3.5'))))
  })

  it('tidies captions and nested lists', () => {
    const list = (caption: string, item: string) =>
      body(
        { type: 'upload', value: 1, fields: { caption } },
        {
          type: 'list',
          children: [
            {
              type: 'listitem',
              children: [{ type: 'list', children: [{ type: 'listitem', children: [text(item)] }] }],
            },
          ],
        },
      )
    expect(tidyBody(list('图 片', '一,二')).state).toEqual(list('图片', '一，二'))
  })

  it(
    'shows exactly what it does, and has nothing more to do',
    () => {
      const run = fc
        .array(fc.constantFrom(...'简报a1 ,."“()　\n'), { maxLength: 8 })
        .map((all) => text(all.join('')))
      const paragraphs = fc.array(fc.array(run, { maxLength: 4 }), { minLength: 1, maxLength: 5 })
      const honest = fc.property(paragraphs, (all) => {
        const before = body(...all.map((runs) => paragraph(...runs)))
        const { state, changes } = tidyBody(before)
        const texts = (tidied: typeof state) =>
          tidied.root.children.map((block) => lexicalText({ root: { children: [block] } }))
        const announced = changes.flatMap(({ after }) => (after === undefined ? [] : [after]))
        expect(texts(state)).toEqual(expect.arrayContaining(announced.filter((after) => after.trim() !== '')))
        expect(changes.length === 0).toBe(JSON.stringify(before) === JSON.stringify(state))
        expect(tidyBody(state).changes).toEqual([])
      })
      fc.assert(honest, { numRuns: 300 })
    },
    GENEROUS,
  )
})
