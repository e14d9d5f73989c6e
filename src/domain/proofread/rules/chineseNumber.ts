const DIGITS = '〇一二三四五六七八九'

/** 0 to 99 in Arabic or Chinese digits: `12`, `十二`, `二十`, `三十一`. NaN for anything else. */
export function smallNumber(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (!match || text === '') return Number.NaN
  const [, tens, ten, units] = match
  const whole = ten === undefined ? 0 : 10 * (tens === undefined ? 1 : DIGITS.indexOf(tens))
  return whole + (units === undefined ? 0 : DIGITS.indexOf(units))
}

/** A year of four digits: `2026`, `二〇二六`. NaN for anything else. */
export function yearNumber(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text)
  const digits = [...text].map((digit) => DIGITS.indexOf(digit === '○' || digit === '零' ? '〇' : digit))
  return digits.length === 4 && digits.every((digit) => digit >= 0) ? Number(digits.join('')) : Number.NaN
}
