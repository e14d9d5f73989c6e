import { lostCharacters } from '@/domain/article/prose/lostCharacters'
import { plainCharacters } from '@/domain/text/plainCharacters'
import type { Prepared } from './word/prepare'

const element = (names: string) => new RegExp(`<(?:[\\w.-]+:)?(?:${names})(?=[\\s/>])`)

const CHANGES = element('ins|del|moveFrom|moveTo')
const SUPERSCRIPT = /<(?:[\w.-]+:)?vertAlign\s[^>]*val=["']su[pb]/
const NOTES = element('footnoteReference|endnoteReference')
const FORMULA = element('oMath')
const OBJECT = element('object|chart')
const COMMENT = element('comment')

/** What a person should look at after the import, because the brief cannot print it or it was decided for them. */
export function readWarnings(
  parts: ReadonlyMap<string, string>,
  { prepared, arrived }: { prepared: Prepared; arrived: string },
): string[] {
  const document = [...parts].find(([name]) => /^word\/document\d*\.xml$/.test(name))?.[1] ?? ''
  const { hidden, isRunning, boxes, numbered, chunks } = prepared
  const lost = lostCharacters(plainCharacters(prepared.expected), arrived)
  return [
    CHANGES.test(document) && '文中有修订标记：已按“接受全部修订”导入，请核对。',
    [...parts].some(([name, xml]) => /comments\.xml$/.test(name) && COMMENT.test(xml)) && '批注没有导入。',
    isRunning && '页眉、页脚没有导入。',
    NOTES.test(document) && '脚注、尾注放在了文末，请核对。',
    numbered > 0 && '自动编号已按 Word 中显示的写出，请核对。',
    hidden.length > 0 &&
      `隐藏文字 ${hidden.length} 处没有导入：${quote(hidden.map((text) => `“${text}”`).join(''))}。`,
    boxes > 0 && '文本框、艺术字中的文字放在了所在段落之后，请核对位置。',
    chunks.notTaken.length > 0 &&
      `文档中嵌入的文件没有导入：${chunks.notTaken.join('、')}。请打开后复制其中的文字。`,
    SUPERSCRIPT.test(document) && '上标、下标已变成普通文字（如平方米的“2”），请核对。',
    FORMULA.test(document) && '公式没有完整导入，请改用文字或图片。',
    OBJECT.test(document) && '图表、嵌入对象没有导入，请改用图片。',
    lost.length > 0 && `有 ${lost.length} 个字符没有导入：${quote(lost.join(''))}，请核对。`,
  ].filter((warning) => warning !== false)
}

const LONGEST_QUOTE = 100

function quote(text: string): string {
  const characters = [...text]
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}……` : text
}
