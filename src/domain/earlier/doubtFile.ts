import type { EarlierFault } from '../answers/earlierIssues'
import { titleInline } from '../title'
import type { EarlierBrief } from './readBrief'

/** Of an issue that was read: its articles' titles, and how many paragraphs each has. */
type Read = Omit<EarlierBrief, 'articles'> & {
  articles: readonly { title: string; text: readonly string[] }[]
}

/** With fewer characters a file is a picture of a page. */
const SCANNED = 40
const LONGEST_TITLE = 80
const QUOTED = 60

/** What is doubtful in what one file says, whatever else there is. What is missing, `doubtBatch` asks for. */
export function doubtFile(read: Read): EarlierFault[] {
  if (read.characters < SCANNED) {
    const message =
      '没有读到文字，可能是扫描件。期号和日期请对照原件填写；写入后只保留原件，正文检索不到。要能检索，请先用 PDF 软件做文字识别（OCR）后再导入。'
    return [{ code: 'no-text', field: 'file', level: 'doubt', message }]
  }
  return [...titleDoubts(read), ...tableDoubts(read), ...supplement(read)]
}

function titleDoubts({ articles, unplaced }: Read): EarlierFault[] {
  const doubts: EarlierFault[] = []
  const doubt = (code: string, message: string) =>
    doubts.push({ code, field: 'titles', level: 'doubt', message })
  if (articles.length === 0) {
    doubt('no-titles', '没有认出稿件标题，正文不会进入检索。请对照原件逐条填写标题。')
    return doubts
  }
  if (unplaced.length > 0) {
    doubt(
      'unplaced',
      `第一个标题前有一段文字没有归入任何稿件，不会写入：“${quoted(unplaced.join(''))}”。如果是标题，请补上。`,
    )
  }
  for (const { title, text } of articles) {
    if (text.length === 0) {
      doubt('no-body', `《${titleInline(title)}》下面没有读到正文，请核对这是不是标题。`)
    }
    if (title.length > LONGEST_TITLE)
      doubt('long-title', `标题“${quoted(titleInline(title))}”太长，请核对是不是把正文读成了标题。`)
  }
  return doubts
}

function tableDoubts({ table }: Read): EarlierFault[] {
  if (!table || table.isWhole) return []
  const message = `“来稿及刊用情况”表没有读全（读到 ${table.rows.length} 行${table.from ? '' : '，没有读到起止日期'}），不会写入统计。请对照原件，需要时以后手工登记。`
  return [{ code: 'table', field: 'statistics', level: 'doubt', message }]
}

function supplement({ isSupplement }: Read): EarlierFault[] {
  if (!isSupplement) return []
  const message = '这是一期增刊，期号另外计数。请确认期号不与正刊相同，并填写总期号后再写入。'
  return [{ code: 'supplement', field: 'number', level: 'doubt', message }]
}

function quoted(text: string): string {
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}……` : text
}
