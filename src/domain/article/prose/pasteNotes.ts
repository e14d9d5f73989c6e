import { picturesLeftOut } from './picturesLeftOut'
import type { CountedReason, ProseReport } from './html/report'

const LABELS = {
  comment: ['批注', '条'],
  deleted: ['已删除的文字', '处'],
  hidden: ['隐藏的文字', '处'],
  note: ['脚注、尾注', '条'],
  ruby: ['注音', '处'],
  media: ['视频、图形等', '个'],
} as const satisfies Record<CountedReason, readonly [string, string]>

const LONGEST_QUOTE = 60
const WAY_FOR_PICTURES =
  '请把图片存成文件后拖进正文，或点正文上方的“图片”选它；整篇在 Word 里的，可用“导入 Word”。'

/** What a person is told after a paste: what stayed out, with its text, and what did not arrive. */
export function pasteNotes({ leftOut, pictures, raised, missing, isFlat }: ProseReport): string[] {
  const missed = [...missing]
  return [
    isFlat && '这段内容的网页结构不正常，只取了文字，没有取格式，请核对。',
    pictures.length > 0 &&
      `有 ${pictures.length} 张图片没有粘贴进来：${picturesLeftOut(pictures)}。${WAY_FOR_PICTURES}`,
    leftOut.length > 0 && `没有粘贴：${leftOut.map(sentence).join('；')}。`,
    missed.length > 0 && `有 ${missed.length} 个字符没有粘贴进来：${quote(missing)}，请核对。`,
    raised.length > 0 && `上标、下标已变成普通文字（如“${quote(raised[0] ?? '')}”），请核对。`,
  ].filter((note) => note !== false)
}

function sentence({ reason, count, texts }: ProseReport['leftOut'][number]): string {
  const [label, unit] = LABELS[reason]
  const told = texts.length > 0 ? `（“${quote(texts.join('”“'))}”）` : ''
  return `${label} ${count} ${unit}${told}`
}

function quote(text: string): string {
  const characters = [...text]
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join('')}……` : text
}
