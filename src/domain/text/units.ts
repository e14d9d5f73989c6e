/** Words that a number is read together with. Longer ones first, so that 公里 is not taken for 公. */
const UNITS = [
  '个百分点|平方公里|平方米|立方米|百分点|公里|千米|厘米|毫米|公斤|千克|小时|分钟|人次|个月|周年|周岁|年代|世纪|美元|公顷',
  '年|月|日|号|时|分|秒|点|期|届|次|个|名|位|人|件|单|票|元|角|米|吨|克|岁|天|周|倍|成|条|项|家|户|辆|台|套|份|本|册|页',
  '层|楼|架|艘|只|头|部|所|座|间|处|场|批|组|队|门|类|种|款|起|例|宗|篇|幅|章|节|段|亩|支|把|张|封|袋|箱|包|站|路|线|环',
].join('|')

const NUMBER = new RegExp(
  `第?[+-]?\\d+(?:[.,:/-]\\d+)*(?:[%％‰℃°]|[余多几]?[十百千万亿兆]*[余多]?(?:${UNITS})?)`,
  'gu',
)

const DATE = /\d{2,4}年\d{1,2}月(?:\d{1,2}日)?|\d{1,2}月\d{1,2}日/gu
const TELEPHONE = /(?:[(（]?0\d{2,3}[)）]?[- ]?)?\d{3,4}[- ]\d{4}(?:[- ]\d{4})?/gu

/** Ranges of dates and telephone numbers with their spaces, which a narrow cell of a table would part. */
export function datesAndTelephones(text: string): { from: number; to: number }[] {
  return [DATE, TELEPHONE].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ from: index, to: index + found.length })),
  )
}

/** Index ranges [from, to) of `text` that read as one number with its sign and unit, in UTF-16 units. */
export function numbersWithUnits(text: string): { from: number; to: number }[] {
  return Array.from(text.matchAll(NUMBER), (match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
}

const HAN_NUMBER = new RegExp(`第?[〇零一二两三四五六七八九十百千万亿]{1,9}[余多几]?(?:${UNITS})`, 'gu')

/** The same of numbers in characters (三百余名, 第十五届), which a text may part but a title does not. */
export function hanNumbersWithUnits(text: string): { from: number; to: number }[] {
  return Array.from(text.matchAll(HAN_NUMBER), ({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
  }))
}
