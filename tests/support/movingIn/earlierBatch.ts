import { type MadeUpIssue, madeUpIssue } from '../earlier/madeUpIssue'
import { officePdfs, ownPdf, scannedPdf, wordIssue } from '../earlier/issueFiles'

/** A file of the folder, what it says, and what must be asked about it: one of `asks` at least; nothing of a good one. */
export type MovedFile = {
  name: string
  bytes: Buffer
  issue: MadeUpIssue
  asks: readonly string[]
  /** What a person corrects where it is faulty. */
  answer?: { number?: number; totalNumber?: number; date?: string }
}

const FILES = 120
/** What the folder has no file of. */
const LOST = [30, 52, 53]

/** Words that stand in one issue of all alone. */
export const markOf = ({ totalNumber }: MadeUpIssue): string => `编号${totalNumber}的读者来信`

/** As `madeUpIssue`, with what offices also write: quotes and figures in a title, points with headings, the issue's own words. */
export function movedIssue(index: number): MadeUpIssue {
  const issue = madeUpIssue(index)
  const articles = issue.articles.map(({ title, paragraphs }, at) => ({
    title: at === 0 && index % 4 === 1 ? `站点亮相 ${issue.year} “暖冬行动” 主题活动` : title,
    paragraphs: [
      `${markOf(issue)}第${at + 1}封写道，站里的灯亮到了后半夜，街坊都看在眼里。`,
      ...(index % 5 === 2 ? ['一、强化部署'] : []),
      ...paragraphs,
      ...(index % 5 === 2 ? ['二、压实责任', '（一）逐级签订责任书，做到人人知晓、事事有人管。'] : []),
    ],
  }))
  return { ...issue, articles }
}

type Fault = {
  asks: readonly string[]
  says?: Partial<MadeUpIssue>
  answer: MovedFile['answer']
  scan?: string
}

/** What is wrong with ten of them, by their place in the row of issues. */
const FAULTY: Record<number, Fault> = {
  31: { asks: ['gap'], answer: {} },
  54: { asks: ['gap'], answer: {} },
  // Its year's 11th, said to be the 10th.
  10: { asks: ['double'], says: { number: 10 }, answer: { number: 11 } },
  // The total of the issue before it.
  61: { asks: ['double-total'], says: { totalNumber: 461 }, answer: { totalNumber: 462 } },
  40: { asks: ['date-order'], says: { date: '2017-01-03' }, answer: { date: madeUpIssue(40).date } },
  70: { asks: ['year', 'date-order'], says: { date: '2019-12-22' }, answer: { date: madeUpIssue(70).date } },
  85: { asks: ['future'], says: { date: '2099-07-08' }, answer: { date: madeUpIssue(85).date } },
  95: { asks: ['total'], says: { totalNumber: 901 }, answer: { totalNumber: 496 } },
  100: { asks: ['no-text'], scan: '2020年第5期（总第501期）.pdf', answer: { date: madeUpIssue(100).date } },
  110: { asks: ['no-text'], scan: '扫描0001.pdf', answer: {} },
}

/** 120 files of ten years: 60 PDF (our own engine's, LibreOffice's of two manners, two scans), 60 Word files; ten faulty. */
export async function earlierBatch(): Promise<MovedFile[]> {
  const indexes = Array.from({ length: FILES + LOST.length }, (_, index) => index).filter(
    (index) => !LOST.includes(index),
  )
  const files: MovedFile[] = []
  const forOffice: { at: number; word: Buffer }[] = []
  for (const [place, index] of indexes.entries()) {
    const fault = FAULTY[index]
    const issue = movedIssue(index)
    const printed = { ...issue, ...fault?.says }
    const name = nameOf(issue, place)
    const base = { issue, asks: fault?.asks ?? [], ...(fault && { answer: fault.answer }) }
    if (fault?.scan) files.push({ ...base, name: fault.scan, bytes: scannedPdf() })
    else if (place % 2 === 1)
      files.push({
        ...base,
        name: `${name}.docx`,
        bytes: await wordIssue(printed, place % 4 === 1 ? 'set' : 'plain'),
      })
    else if (place % 4 === 0) files.push({ ...base, name: `${name}.pdf`, bytes: await ownPdf(printed) })
    else {
      forOffice.push({ at: files.length, word: await wordIssue(printed, place % 8 === 2 ? 'set' : 'plain') })
      files.push({ ...base, name: `${name}.pdf`, bytes: Buffer.alloc(0) })
    }
  }
  const pdfs = await officePdfs(forOffice.map(({ word }) => word))
  for (const [index, { at }] of forOffice.entries()) Object.assign(files[at] ?? {}, { bytes: pdfs[index] })
  return files
}

/** As people name files: some by what they are, some by when they were saved. */
function nameOf({ year, number, date }: MadeUpIssue, place: number): string {
  return place % 3 === 0
    ? `${year}/简报${String(number).padStart(2, '0')}`
    : `${year}/工作简报 ${date.replaceAll('-', '')} 定稿`
}
