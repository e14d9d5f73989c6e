import { levelOf } from '../article/prose/levelOf'
import { squeeze } from './cleanText'

/** Two lines of 二号, which hold some twenty characters each. */
const LONGEST = 46
const LONGEST_WITH_COMMA = 36
const SENTENCE = /[。；;]|[，,、：:…]$/
const NO_TITLE = /^(?:[注报送发][：:]|抄送|主送|附件|序号|编者按|按语|本期要目|目录|共印|责任编辑|来源)/
/** A label of one character, which many a title begins with, stands apart from what it labels. */
const SHORT_LABEL = /^[注报送发]\s/
const BY_LINE = /^[（(].{1,40}[）)]$|(?:供稿|摄影|通讯员)[）)]?$/

/** Whether the words alone could be a line of a title: short, no sentence, no point of an outline, no label. */
export function couldBeTitle(text: string): boolean {
  const words = squeeze(text)
  const commas = words.split(/[，,]/).length - 1
  if (words.length < 4 || words.length > LONGEST) return false
  if (commas > 1 || (commas === 1 && words.length > LONGEST_WITH_COMMA)) return false
  return (
    !SENTENCE.test(words) &&
    !NO_TITLE.test(words) &&
    !SHORT_LABEL.test(text.trim()) &&
    !BY_LINE.test(words) &&
    levelOf(words) === undefined
  )
}

/** Whether a paragraph is at its end, as far as its last character tells. */
export function endsSentence(text: string): boolean {
  return /[。！？!?…；;：:][”’）)》」]*$|[）)]$/.test(text.trim())
}
