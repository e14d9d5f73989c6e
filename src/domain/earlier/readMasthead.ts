import { isDay } from '../shanghaiDate'
import { chineseNumber, NUMERAL } from './chineseNumber'

export type MastheadFacts = {
  year: number | undefined
  number: number | undefined
  totalNumber: number | undefined
  date: string | undefined
  isSupplement: boolean
}

const ISSUE = new RegExp(`(?:(${NUMERAL})年)?(增刊)?第(${NUMERAL})期`)
const TOTAL = new RegExp(`总第?(${NUMERAL})期`)
const DATE = new RegExp(`(${NUMERAL})年(${NUMERAL})月(${NUMERAL})日`)

/**
 * What the head of a brief says, and how many characters of it that takes.
 * @param head its first lines one behind the other, without any white space
 */
export function readMasthead(head: string): MastheadFacts & { length: number } {
  const total = TOTAL.exec(head)
  // The total is a 第N期 too.
  const issue = ISSUE.exec(total ? head.replace(total[0], '～'.repeat(total[0].length)) : head)
  const after = Math.max(endOf(issue), endOf(total))
  const date = issue || total ? (DATE.exec(head.slice(after)) ?? DATE.exec(head)) : null
  const isBehind = date !== null && head.slice(after).includes(date[0])
  return {
    year: numberIn(issue?.[1]),
    number: numberIn(issue?.[3]),
    totalNumber: numberIn(total?.[1]),
    date: date ? dayOf(date) : undefined,
    isSupplement: issue?.[2] !== undefined,
    length: date && isBehind ? head.indexOf(date[0], after) + date[0].length : after,
  }
}

function endOf(match: RegExpExecArray | null): number {
  return match ? match.index + match[0].length : 0
}

function numberIn(text: string | undefined): number | undefined {
  return text === undefined ? undefined : chineseNumber(text)
}

function dayOf([, year = '', month = '', day = '']: RegExpExecArray): string | undefined {
  const parts = [chineseNumber(year), chineseNumber(month), chineseNumber(day)]
  const text = parts.map((part, at) => String(part ?? 0).padStart(at === 0 ? 4 : 2, '0')).join('-')
  return isDay(text) ? text : undefined
}
