import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainText } from '@/domain/text/plainText'
import { testDatabase } from '../support/database'
import { lexical } from '../support/office'
import { grams } from '../support/grams'

let database: { url: string; drop: () => Promise<void> }
let client: pg.Client

beforeAll(async () => {
  database = await testDatabase()
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

async function value(call: string, argument: unknown): Promise<unknown> {
  const { rows } = await client.query<{ value: unknown }>(`select ${call} as value`, [argument])
  return rows[0]?.value
}

const TEXTS = [
  '上海市邮政管理局召开会议。',
  '第一行\n第二行“2025 非遗”',
  'ＡＢＣ１２３ WeChat 公众号：《快递小哥》，100%！',
  '人〇々𠮷田𠮷野家·——……①㎡',
  'Été à l’hôtel，Ünïted ｶﾀｶﾅ ℃ 🚚快递',
  '一',
  '',
  '\u0001\u00a0\u200b\ufeff\u3000\t\r\n',
]

describe('text in PostgreSQL', () => {
  it.each(TEXTS)('%j is the same plain text there and here', async (text) =>
    expect(await value('plain_text($1)', text)).toBe(plainText(text)),
  )

  it.each(TEXTS)('%j has the same characters and pairs there and here', async (text) =>
    expect(await value('text_grams($1)', text)).toEqual(grams(text)),
  )

  it('drops and keeps the same characters of all that Chinese is written with', async () => {
    // Not the whole plane: the Unicode versions of the two may differ in scripts that are still being added to.
    const ranges = [
      [0x0001, 0x024f],
      [0x2000, 0xa4cf],
      [0xf900, 0xfaff],
      [0xfe10, 0xffff],
    ] as const
    const all = ranges.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)),
    )
    const { rows } = await client.query<{ value: string }>(
      'select plain_text(c) as value from unnest($1::text[]) with ordinality as t (c, n) order by n',
      [all],
    )
    expect(all.filter((character, index) => rows[index]?.value !== plainText(character))).toEqual([])
  })

  it('is found by words of one and two characters, across the line break of a title, and not by what it lacks', async () => {
    const text = '第一行提到邮\n政，第二行是 Spring 2026'
    const found = async (word: string) => {
      const { rows } = await client.query<{ value: boolean }>(
        'select text_grams($1) @> text_grams($2) as value',
        [text, word],
      )
      return rows[0]?.value
    }
    expect(await found('邮政')).toBe(true)
    expect(await found('ｓＰＲＩＮＧ')).toBe(true)
    expect(await found('邮')).toBe(true)
    expect(await found('政邮')).toBe(false)
    expect(await found('快')).toBe(false)
  })

  it('is read from an editor state in the order it is written, whatever else the state holds', async () => {
    const state = lexical('第一段，', '第二段。')
    Object.assign(state.root, { note: { text: 7, fields: [{ caption: 'no' }] } })
    expect(await value('lexical_text($1::jsonb)', JSON.stringify(state))).toContain('第一段，第二段。')
    expect(await value('lexical_text($1::jsonb)', '{}')).toBe('')
    expect(await value('lexical_text($1::jsonb)', '"text"')).toBe('')
    expect(await value('lexical_text($1::jsonb)', null)).toBeNull()
  })
})
