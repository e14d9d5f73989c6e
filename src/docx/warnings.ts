import { lostCharacters } from '@/domain/article/prose/lostCharacters'
import { documentText } from './documentText'

const element = (names: string) => new RegExp(`<(?:[\\w.-]+:)?(?:${names})(?=[\\s/>])`)

const CHANGES = element('ins|del|moveFrom|moveTo')
const SUPERSCRIPT = /<(?:[\w.-]+:)?vertAlign\s[^>]*val=["']su[pb]/
const NUMBERED = element('numPr')
const NOTES = element('footnoteReference|endnoteReference')
const FORMULA = element('oMath')
const OBJECT = element('object|chart')
const COMMENT = element('comment')
const RUNNING = /\S/

/** What a person should look at after the import, because the brief cannot print it or it was decided for them. */
export function readWarnings(parts: ReadonlyMap<string, string>, arrived: string): string[] {
  const document = [...parts].find(([name]) => /^word\/document\d*\.xml$/.test(name))?.[1] ?? ''
  const running = [...parts].filter(([name]) => /^word\/(header|footer)\d*\.xml$/.test(name))
  const lost = lostCharacters(documentText(document), arrived)
  return [
    CHANGES.test(document) && '文中有修订标记：已按“接受全部修订”导入，请核对。',
    [...parts].some(([name, xml]) => /comments\.xml$/.test(name) && COMMENT.test(xml)) && '批注没有导入。',
    running.some(([, xml]) => RUNNING.test(documentText(xml))) && '页眉、页脚没有导入。',
    NOTES.test(document) && '脚注、尾注放在了文末，请核对。',
    NUMBERED.test(document) && '自动编号已改为列表，请核对编号（“一、”“（一）”建议直接写在文字里）。',
    SUPERSCRIPT.test(document) && '上标、下标已变成普通文字（如平方米的“2”），请核对。',
    FORMULA.test(document) && '公式没有完整导入，请改用文字或图片。',
    OBJECT.test(document) && '图表、嵌入对象没有导入，请改用图片。',
    lost.length > 0 &&
      `有 ${lost.length} 个字符没有导入：${lost.slice(0, 20).join('')}${lost.length > 20 ? '……' : ''}，请核对。`,
  ].filter((warning) => warning !== false)
}
