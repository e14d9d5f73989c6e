import fc from 'fast-check'
import { type FontRole } from '../../src/pdf/fonts/roles'

const han = fc.constantFrom(
  ...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过',
)
const rare = fc.constantFrom(...'赟翀玥祎婳堃淼彧𬸣𫟹')
const words = fc.constantFrom(
  'GB/T 9704',
  'hello.world@example.test',
  'A4',
  'Wi-Fi',
  'PDF',
  'https://example.test/a/b?c=d',
  'iPhone',
)
const numbers = fc.constantFrom(
  '2025年',
  '12月30日',
  '1200余万件',
  '15亿元',
  '90%',
  '3.5公里',
  '第6期',
  '021-12345678',
  '97％',
)
const marks = fc.constantFrom('，', '。', '；', '：', '！', '？', '、', '。', '，')
const dashes = fc.constantFrom('——', '……', '—', '～', '·')
const spaces = fc.constantFrom(' ', '  ', '\u3000', '\u00a0')
const quoted = fc
  .tuple(
    fc.constantFrom(
      ['“', '”'],
      ['《', '》'],
      ['（', '）'],
      ['‘', '’'],
      ['【', '】'],
      ['“‘', '’”'],
      ['《〈', '〉》'],
    ),
    fc.array(han, { minLength: 1, maxLength: 12 }),
  )
  .map(([[open, close], inner]) => `${open}${inner.join('')}${close}`)

const piece = fc.oneof(
  { weight: 30, arbitrary: fc.array(han, { minLength: 1, maxLength: 9 }).map((list) => list.join('')) },
  { weight: 10, arbitrary: fc.tuple(han, marks).map((pair) => pair.join('')) },
  { weight: 6, arbitrary: quoted },
  { weight: 3, arbitrary: fc.tuple(quoted, marks).map((pair) => pair.join('')) },
  { weight: 5, arbitrary: numbers },
  { weight: 3, arbitrary: words },
  { weight: 3, arbitrary: fc.tuple(han, dashes, han).map((list) => list.join('')) },
  { weight: 2, arbitrary: spaces },
  { weight: 2, arbitrary: rare },
)

const style = fc.constantFrom<FontRole>('fangsong', 'fangsong', 'fangsong', 'heiti', 'kaiti')

/** Paragraphs as the office's authors write and paste them: styled runs of mixed text. */
export const generatedParagraph = fc.array(
  fc.record({ text: fc.array(piece, { minLength: 1, maxLength: 25 }).map((list) => list.join('')), style }),
  { minLength: 1, maxLength: 5 },
)
