import { hitsOf, type TextRule } from './rule'

const UNITS = '[天日周月年个名人位家件次项篇期条场批岁元辆台小时分钟]'
const HAN_DIGITS = '〇一二三四五六七八九'
/** `3、4天`: neighbours that mean about so many are written 三四天 (GB/T 15835-2011, 4.2.1). */
const ABOUT = new RegExp(`(?<![\\d.、第])([1-9])、([1-9])(?=(?:多|余)?${UNITS})(?!${UNITS}?[、和及])`, 'gu')
/** A year whose noughts are circles, letters or digits (GB/T 15835-2011, 4.2.2). */
const CIRCLES = /[〇一二三四五六七八九]{0,3}[○OＯ0零][〇○OＯ0零一二三四五六七八九]{0,3}年/gu
/** Arabic and Chinese digits in one date (GB/T 15835-2011, 5.1). */
const MIXED = /\d{4}年(?:[一二三四五六七八九十]{1,3}月|\d{1,2}月[一二三四五六七八九十]{1,3}[日号])/gu
const SHORT_RANGE = /(?<![\d.%])(\d+(?:\.\d+)?)([-－–—~～至])(\d+(?:\.\d+)?)%/gu
const SOME_TENS = /(?<![\d.])\d+几(?=[天日周月年个名人位家件次项篇期条场批岁元辆台])/gu
const LESS_TIMES = /(?:减少|降低|下降|缩短|缩小|减)了?[一二两三四五六七八九十\d]+(?:\.\d+)?倍/gu
const TWO_DIGIT_YEAR = /(?<![\d年至到第.-])(?:[09]\d)年(?=\d{1,2}月)/gu

/** Numbers written otherwise than GB/T 15835-2011 《出版物上数字用法》 asks. */
export const digits: TextRule = (text) => [
  ...hitsOf(text, ABOUT, ([, low = '', high = '']) => {
    if (Number(high) !== Number(low) + 1) return undefined
    const suggestion = `${HAN_DIGITS.charAt(Number(low))}${HAN_DIGITS.charAt(Number(high))}`
    return warning('表示概数的相邻两个数用汉字，中间不加顿号', suggestion)
  }),
  ...hitsOf(text, CIRCLES, ([year]) => {
    const suggestion = year.replace(/[○OＯ0零]/gu, '〇')
    const isYear =
      /^[〇一二三四五六七八九]{4}年$/u.test(suggestion) && /[一二三四五六七八九]/u.test(suggestion)
    return isYear ? warning('年份里的“〇”不用圆圈、字母、数字或“零”代替', suggestion) : undefined
  }),
  ...hitsOf(text, MIXED, () => warning('同一个日期里不混用阿拉伯数字和汉字数字')),
  ...hitsOf(text, SHORT_RANGE, ([, low = '', dash = '', high = '']) =>
    warning('百分数的范围，前一个数也要写百分号', `${low}%${dash}${high}%`),
  ),
  ...hitsOf(text, SOME_TENS, ([number]) => warning('带“几”的概数用汉字', shortTens(number.slice(0, -1)))),
  ...hitsOf(text, LESS_TIMES, () => ({
    rule: 'digits',
    level: 'error',
    message: '减少、降低不用“倍”，请改用百分数或几分之几',
  })),
  ...hitsOf(text, TWO_DIGIT_YEAR, () => warning('年份写全四位')),
]

function warning(message: string, suggestion?: string) {
  return { rule: 'digits', level: 'warning', message, ...(suggestion && { suggestion }) } as const
}

/** 20几 is 二十几; of other numbers a person has to say. */
function shortTens(number: string): string | undefined {
  const [, tens] = /^([1-9])0$/.exec(number) ?? []
  if (tens === undefined) return undefined
  return `${tens === '1' ? '' : HAN_DIGITS.charAt(Number(tens))}十几`
}
