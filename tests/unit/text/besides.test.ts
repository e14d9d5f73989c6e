import { describe, expect, it } from 'vitest'
import { alignParagraphs } from '@/domain/text/alignParagraphs'
import { compareTexts } from '@/domain/text/compareTexts'
import { marked, passages } from '@/domain/text/passages'
import type { Piece } from '@/domain/text/piece'
import { sharedPassages } from '@/domain/text/sharedPassages'

const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, marked: isMarked }) => (isMarked ? `[${text}]` : text)).join('')

describe('marked places of a text', () => {
  const text = (length: number, from = 0) =>
    Array.from({ length }, (_, at) => String.fromCodePoint(0x4e00 + from + at)).join('')

  it('overlap as one, with what stands between them apart', () => {
    expect(marked('甲乙丙丁', ['甲乙', '乙丙']).map(({ text: value, hit }) => [value, hit])).toEqual([
      ['甲乙丙', true],
      ['丁', false],
    ])
    expect(marked('甲乙甲', ['甲']).map(({ text: value, hit }) => [value, hit])).toEqual([
      ['甲', true],
      ['乙', false],
      ['甲', true],
    ])
    expect(marked('甲甲乙甲', ['甲乙甲', '甲']).map(({ text: value }) => value)).toEqual(['甲甲乙甲'])
    expect(marked('', ['甲'])).toEqual([])
  })

  it('have ellipses only where something is left out', () => {
    const around = (before: number, after: number) =>
      passages(`${text(before)}驿站${text(after, 500)}`, ['驿站'], 3)[0]?.map(({ text: value, hit }) => [
        value.length,
        hit,
      ])
    expect(around(28, 28)).toEqual([
      [28, false],
      [2, true],
      [28, false],
    ])
    expect(around(29, 29)).toEqual([
      [1, false],
      [28, false],
      [2, true],
      [28, false],
      [1, false],
    ])
  })

  it('are joined where their surroundings touch, and not where they do not', () => {
    const gap = (length: number) => passages(`驿站${text(length)}驿站`, ['驿站'], 3).length
    expect([gap(56), gap(57)]).toEqual([1, 2])
    expect(passages(`驿站${text(80)}驿站${text(80, 200)}驿站`, ['驿站'], 2)).toHaveLength(2)
    expect(passages('驿站', ['驿站'], 0)).toEqual([])
  })

  it('are not cut through a character', () => {
    const rare = '𠮷'.repeat(40)
    for (const [before, after] of [
      ['', ''],
      ['a', 'a'],
    ])
      for (const segment of passages(`${rare}${before}驿站${after}${rare}`, ['驿站'], 1).flat())
        expect(segment.text.isWellFormed()).toBe(true)
  })
})

describe('paragraphs beside what became of them', () => {
  const align = (before: string[], after: string[]) =>
    alignParagraphs(before, after).map(([left, right]) => `${left ?? '-'}|${right ?? '-'}`)

  it('are paired where they are kin', () => {
    expect(align(['甲乙丙丁'], ['甲乙丙戊'])).toEqual(['甲乙丙丁|甲乙丙戊'])
    expect(align(['甲乙丙丁'], ['戊己庚辛'])).toEqual(['甲乙丙丁|-', '-|戊己庚辛'])
    // One pair of four and four, a quarter: kin; one of four and five is less.
    expect(align(['一二三四五'], ['一二六七八'])).toEqual(['一二三四五|一二六七八'])
    expect(align(['一二三四五'], ['一二六七八九'])).toEqual(['一二三四五|-', '-|一二六七八九'])
  })

  it('are paired with the one most like them, in the order of both', () => {
    expect(align(['甲乙丙丁戊己庚', '子丑寅卯辰'], ['子丑寅卯巳', '甲乙丙丁戊己辛'])).toEqual([
      '-|子丑寅卯巳',
      '甲乙丙丁戊己庚|甲乙丙丁戊己辛',
      '子丑寅卯辰|-',
    ])
    expect(align(['甲乙丙丁'], ['甲乙丙丁戊己庚辛壬癸', '甲乙丙丁戊'])).toEqual([
      '-|甲乙丙丁戊己庚辛壬癸',
      '甲乙丙丁|甲乙丙丁戊',
    ])
    expect(align(['甲乙丙丁', '甲乙丙丁戊己'], ['甲乙丙丁戊庚'])).toEqual([
      '甲乙丙丁|-',
      '甲乙丙丁戊己|甲乙丙丁戊庚',
    ])
  })

  it('of which one is empty, or both, lose nothing', () => {
    expect(align([], [])).toEqual([])
    expect(align([''], ['甲乙'])).toEqual(['|-', '-|甲乙'])
    expect(align(['甲'], ['乙'])).toEqual(['甲|-', '-|乙'])
    expect(align(['甲', '乙', '丙'], ['甲', '丙'])).toEqual(['甲|甲', '乙|-', '丙|丙'])
  })

  it('of a long stretch are paired in order', () => {
    const many = (length: number, sign: string) => Array.from({ length }, (_, at) => `${sign}${at}`)
    expect(align(many(61, '甲'), many(2, '乙')).slice(0, 3)).toEqual(['甲0|乙0', '甲1|乙1', '甲2|-'])
    expect(align(many(2, '甲'), many(61, '乙')).slice(1, 3)).toEqual(['甲1|乙1', '-|乙2'])
    expect(align(many(60, '甲'), many(2, '乙')).slice(0, 2)).toEqual(['甲0|-', '甲1|-'])
  })

  it('that were rewritten are marked whole', () => {
    const [row] = compareTexts(
      [`${'甲'.repeat(2)}${'一二三四五六七八九十'.repeat(3)}`],
      [`${'甲'.repeat(2)}${'一二三四五六七八九十'.repeat(3)}。`],
    )
    expect(row?.after && shown(row.after)).toMatch(/\[。\]$/)
    expect(
      compareTexts(['甲'], []).map(({ before, after, isChanged }) => [
        before && shown(before),
        after,
        isChanged,
      ]),
    ).toEqual([['[甲]', null, true]])
    expect(compareTexts([], ['甲']).map(({ before, after }) => [before, after && shown(after)])).toEqual([
      [null, '[甲]'],
    ])
    expect(compareTexts(['甲'], ['甲'])).toEqual([
      { before: [{ text: '甲', marked: false }], after: [{ text: '甲', marked: false }], isChanged: false },
    ])
    const long = (sign: string) => Array.from({ length: 300 }, (_, at) => `${sign}${at} 同`).join(' ')
    const [rewritten] = compareTexts([long('甲')], [long('乙')])
    expect(
      [rewritten?.before, rewritten?.after].map((pieces) => pieces?.map(({ marked: isMarked }) => isMarked)),
    ).toEqual([[true], [true]])
  })
})

describe('passages that two texts share', () => {
  const both = (one: string[], other: string[]) => {
    const found = sharedPassages(one, other)
    return [found.one.map(shown), found.other.map(shown)]
  }
  const EIGHT = '快递员冒雨送件上'

  it('are eight characters and more', () => {
    expect(both([EIGHT], [EIGHT])).toEqual([[`[${EIGHT}]`], [`[${EIGHT}]`]])
    expect(both([EIGHT.slice(1)], [EIGHT.slice(1)])).toEqual([[EIGHT.slice(1)], [EIGHT.slice(1)]])
    expect(both([`一${EIGHT}`], [`${EIGHT}二`])).toEqual([[`一[${EIGHT}]`], [`[${EIGHT}]二`]])
    expect(both([], [])).toEqual([[], []])
    expect(both([''], [EIGHT])).toEqual([[''], [EIGHT]])
  })

  it('go on over the end of a paragraph, and are each as long as they are', () => {
    expect(both([EIGHT.slice(0, 4), EIGHT.slice(4)], [`${EIGHT}了`])).toEqual([
      [`[${EIGHT.slice(0, 4)}]`, `[${EIGHT.slice(4)}]`],
      [`[${EIGHT}]了`],
    ])
    expect(both([`${EIGHT}门来甲`], [`${EIGHT}门来乙`])).toEqual([[`[${EIGHT}门来]甲`], [`[${EIGHT}门来]乙`]])
  })

  it('may be several, also side by side', () => {
    const other = '党员带头作示范了'
    expect(both([`${EIGHT}甲${other}`], [`${other}乙${EIGHT}`])).toEqual([
      [`[${EIGHT}]甲[${other}]`],
      [`[${other}]乙[${EIGHT}]`],
    ])
    expect(both([`${EIGHT}甲${other}`], [`${other}${EIGHT}`])).toEqual([
      [`[${EIGHT}]甲[${other}]`],
      [`[${other}${EIGHT}]`],
    ])
  })

  it('are marked at the first of twenty places and more', () => {
    const found = sharedPassages(
      [Array.from({ length: 30 }, (_, at) => `${EIGHT}${at}。`).join('')],
      [`${EIGHT}25。`],
    )
    expect(found.other.map(shown)).toEqual([`[${EIGHT}2]5。`])
  })

  it('of equal length are marked where they stand first', () => {
    expect(both([`${EIGHT}甲${EIGHT}乙`], [`${EIGHT}丙`])[0]).toEqual([`[${EIGHT}]甲${EIGHT}乙`])
  })
})
