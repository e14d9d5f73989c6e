const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** What may stand for a number on a masthead. */
export const NUMERAL = '[0-9０-９〇○零一二三四五六七八九十百千]+'

/** `536`, `５３６`, `十二`, `二〇一六`; undefined for what is no number. */
export function chineseNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC')
  if (/^\d+$/.test(plain)) return Number(plain)
  const characters = [...plain]
  if (!characters.every((character) => character in DIGITS || character in UNITS)) return undefined
  if (characters.every((character) => character in DIGITS)) {
    return Number(characters.map((character) => DIGITS[character]).join(''))
  }
  let sum = 0
  let digit: number | undefined
  for (const character of characters) {
    const unit = UNITS[character]
    if (unit === undefined) digit = DIGITS[character]
    else {
      sum += (digit ?? 1) * unit
      digit = undefined
    }
  }
  return sum + (digit ?? 0)
}
