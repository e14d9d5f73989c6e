import { describe, expect, it } from 'vitest'
import { type Box, type Mark, space } from '../../../src/pdf/flow/box'
import type { Page } from '../../../src/pdf/flow/page'
import { paginate } from '../../../src/pdf/flow/paginate'

const rule = (name: string): Mark => ({ kind: 'rule', x: 0, y: 0, width: 1, height: 1, color: name })
const line = (name: string, more: Partial<Box> = {}): Box => ({ height: 1, marks: [rule(name)], ...more })
const lines = (count: number): Box[] => Array.from({ length: count }, (_, index) => line(`line ${index}`))
const shown = (pages: readonly Page[]): string[][] =>
  pages.map((page) => page.marks.map((mark) => (mark.kind === 'rule' ? `${mark.color}@${mark.y}` : '')))

describe('boxes on pages of four lines', () => {
  it('fill them from top to bottom', () => {
    expect(paginate(lines(9), { height: 4 }).map((page) => page.marks.length)).toEqual([4, 4, 1])
  })

  it('that belong together go to the next page together', () => {
    const boxes = [...lines(3), line('title', { keepWithNext: true }), line('text')]
    expect(shown(paginate(boxes, { height: 4 }))[1]).toEqual(['title@0', 'text@1'])
  })

  it('that belong together but are more than a page are split rather than lost', () => {
    const boxes = Array.from({ length: 9 }, (_, index) => line(`${index}`, { keepWithNext: true }))
    expect(shown(paginate(boxes, { height: 4 })).flat()).toHaveLength(9)
  })

  it('that can be made smaller are, where the rest of the page is enough for that', () => {
    const image = line('image', {
      height: 3,
      shrunk: (room) => (room < 2 ? undefined : line('small', { height: 2 })),
    })
    expect(shown(paginate([...lines(2), image], { height: 4 }))).toEqual([
      ['line 0@0', 'line 1@1', 'small@2'],
    ])
    expect(shown(paginate([...lines(3), image], { height: 4 }))[1]).toEqual(['image@0'])
    expect(shown(paginate([...lines(1), image], { height: 4 }))).toEqual([['line 0@0', 'image@1']])
  })

  it('that stay together within a limit part where they would leave more blank, also where the first alone has no room', () => {
    const within = { keepWithNext: 1 }
    const rows = [line('row 1', within), line('row 2', within), line('row 3')]
    expect(shown(paginate([...lines(2), ...rows], { height: 4 }))).toEqual([
      ['line 0@0', 'line 1@1', 'row 1@2', 'row 2@3'],
      ['row 3@0'],
    ])
    const high = [line('row 1', { ...within, height: 3 }), line('row 2')]
    expect(shown(paginate([...lines(2), ...high], { height: 4 }))).toEqual([
      ['line 0@0', 'line 1@1'],
      ['row 1@0', 'row 2@3'],
    ])
  })

  it('that end in one that can be made smaller stay with it on the page, unless they begin another', () => {
    const image = line('image', {
      height: 3,
      shrunk: (room) => (room < 2 ? undefined : line('small', { height: 2 })),
    })
    const title = line('title', { keepWithNext: true })
    expect(shown(paginate([line('text'), title, image], { height: 4 }))).toEqual([
      ['text@0', 'title@1', 'small@2'],
    ])
    expect(shown(paginate([...lines(2), title, image], { height: 4 }))[1]).toEqual(['title@0', 'image@1'])
    const beginning = { ...title, startsPage: true }
    expect(shown(paginate([line('text'), beginning, image], { height: 4 }))[1]).toEqual([
      'title@0',
      'image@1',
    ])
  })

  it('lose a space at the top of a page', () => {
    const boxes = [...lines(4), space(1), line('title')]
    expect(shown(paginate(boxes, { height: 4 }))[1]).toEqual(['title@0'])
  })

  it('lose a space at the top of the first page and of one that was begun for them', () => {
    expect(shown(paginate([space(1), line('title')], { height: 4 }))).toEqual([['title@0']])
    const pushed = [...lines(3), line('head', { height: 2 }), space(1), line('text')]
    expect(shown(paginate(pushed, { height: 4 }))[1]).toEqual(['head@0', 'text@3'])
    const opening = [...lines(2), { ...space(1), startsPage: true }, line('title')]
    expect(shown(paginate(opening, { height: 4 }))[1]).toEqual(['title@0'])
  })
})

describe('the foot', () => {
  const foot = line('foot', { height: 2 })

  it('lies on the bottom edge of the last page', () => {
    expect(shown(paginate(lines(1), { height: 4, foot })).at(-1)).toContain('foot@2')
  })

  it('that just fits stays on the page of the text', () => {
    expect(paginate(lines(2), { height: 4, foot })).toHaveLength(1)
  })

  it('that does not fit gets a page of its own', () => {
    expect(shown(paginate(lines(3), { height: 4, foot }))[1]).toEqual(['foot@2'])
  })
})

describe('a table over a page break', () => {
  const header = line('header')
  const row = (name: string): Box =>
    line(name, { table: { id: 't', header: [header], opening: [rule('open')], closing: [rule('close')] } })

  it('ends below its last row where the air after it has no room on the page', () => {
    const table = [row('header'), ...['a', 'b'].map(row)]
    expect(shown(paginate([...table, space(2), line('after')], { height: 4 }))).toEqual([
      ['open@0', 'header@0', 'a@1', 'b@2', 'close@3'],
      ['after@0'],
    ])
  })

  it('is closed above the break, opened again below it, with its header', () => {
    const table = [row('header'), ...['a', 'b', 'c', 'd'].map(row)]
    expect(shown(paginate([...table, line('after')], { height: 4 }))).toEqual([
      ['open@0', 'header@0', 'a@1', 'b@2', 'c@3', 'close@4'],
      ['open@0', 'header@0', 'd@1', 'close@2', 'after@2'],
    ])
  })
})
