const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const LEGAL = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

const decimal = (n: number) => String(n)
const counting = (n: number) => chinese(n, DIGITS, ['', '十', '百', '千'])
const roman = (n: number): string => {
  let rest = n
  return ROMAN.map(([value, letters]) => {
    const times = Math.floor(rest / value)
    rest %= value
    return letters.repeat(times)
  }).join('')
}
/** Word repeats the letter: after z comes aa, then bb. */
const letters = (n: number) => String.fromCodePoint(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)
const cyclic = (signs: string) => (n: number) => signs[(n - 1) % signs.length] ?? decimal(n)
const digital = (n: number) => [...decimal(n)].map((digit) => DIGITS[Number(digit)]).join('')
const enclosed = (from: number, most: number) => (n: number) =>
  n <= most ? String.fromCodePoint(from + n - 1) : decimal(n)
const circled = (n: number) => {
  if (n <= 20) return String.fromCodePoint(0x2460 + n - 1)
  if (n <= 35) return String.fromCodePoint(0x3251 + n - 21)
  return n <= 50 ? String.fromCodePoint(0x32b1 + n - 36) : decimal(n)
}

/** ST_NumberFormat of ECMA-376 (17.18.59), as far as Chinese documents use it, and the names of CSS for the same. */
const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimal,
  decimalzero: (n) => decimal(n).padStart(2, '0'),
  'decimal-leading-zero': (n) => decimal(n).padStart(2, '0'),
  decimalfullwidth: (n) => decimal(n).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalfullwidth2: (n) =>
    decimal(n).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  decimalenclosedcircle: circled,
  decimalenclosedcirclechinese: circled,
  decimalenclosedfullstop: enclosed(0x2488, 20),
  decimalenclosedparen: enclosed(0x2474, 20),
  upperroman: (n) => roman(n).toUpperCase(),
  'upper-roman': (n) => roman(n).toUpperCase(),
  lowerroman: roman,
  'lower-roman': roman,
  upperletter: (n) => letters(n).toUpperCase(),
  'upper-alpha': (n) => letters(n).toUpperCase(),
  'upper-latin': (n) => letters(n).toUpperCase(),
  lowerletter: letters,
  'lower-alpha': letters,
  'lower-latin': letters,
  chinesecounting: counting,
  chinesecountingthousand: counting,
  taiwanesecounting: counting,
  taiwanesecountingthousand: counting,
  japanesecounting: counting,
  'cjk-ideographic': counting,
  'simp-chinese-informal': counting,
  'trad-chinese-informal': counting,
  chineselegalsimplified: (n) => chinese(n, LEGAL, ['', '拾', '佰', '仟']),
  ideographlegaltraditional: (n) => chinese(n, LEGAL, ['', '拾', '佰', '仟']),
  'simp-chinese-formal': (n) => chinese(n, LEGAL, ['', '拾', '佰', '仟']),
  ideographdigital: digital,
  japanesedigitaltenthousand: digital,
  taiwanesedigital: digital,
  'cjk-decimal': digital,
  ideographtraditional: cyclic(STEMS),
  'cjk-heavenly-stem': cyclic(STEMS),
  ideographzodiac: cyclic(BRANCHES),
  'cjk-earthly-branch': cyclic(BRANCHES),
  ideographenclosedcircle: (n) => (n <= 10 ? String.fromCodePoint(0x3280 + n - 1) : decimal(n)),
}

/** @returns the number as the format writes it; in digits where the format or the number is beyond it */
export function formatNumber(format: string, n: number): string {
  if (n < 1 || n > 9999) return decimal(n)
  return (FORMATS[format.toLowerCase()] ?? decimal)(n)
}

/** 十二, not 一十二; 一百零二. */
function chinese(n: number, digits: readonly string[], units: readonly string[]): string {
  const places = [...String(n)].map(Number)
  let written = ''
  places.forEach((digit, index) => {
    const unit = units[places.length - 1 - index] ?? ''
    if (digit !== 0) written += `${digits[digit] ?? ''}${unit}`
    else if (places.slice(index).some((rest) => rest !== 0) && !written.endsWith('零')) written += '零'
  })
  return n >= 10 && n < 20 && digits === DIGITS ? written.slice(1) : written
}
