import { titleInline } from '../title'
import type { Block, IssueView, TableBlock } from './issueView'

/** Something that somebody did with an article or the issue: `at` as it is printed, 2026-01-09 10:00. */
export type SheetStep = { label: string; name: string; at: string; comment?: string }

/** What a release sheet says beside the brief itself. */
export type ReleaseFacts = {
  /** in the brief's order; `steps` lead to its being taken; where those were 三审, with the minute of each */
  articles: { title: string; source: string; steps: SheetStep[]; isStaged?: boolean }[]
  /** of the issue, in their order */
  steps: SheetStep[]
  isSigned: boolean
  mailboxes: number
}

/**
 * 发稿单: what goes out in an issue, who wrote and took each article, who submitted and signed it, when, and to how many. As a
 * view, so that it is set and tagged as a brief is. Whatever steps there are stand in it: stages of a review are lines more.
 */
export function releaseSheet(view: IssueView, facts: ReleaseFacts): IssueView {
  const { masthead, metadata, secrecy, serial, revision, imprint } = view
  const summary = tableOf(
    [],
    [
      ['期号', masthead.issueLine, '印发日期', masthead.dateText],
      ['密级', secrecy ?? '', '编号', serial ?? ''],
      ['版次', `第${revision}版`, '篇数', `${facts.articles.length}篇`],
      ['共印', imprint.copies ? `${imprint.copies}份` : '', '电子邮件', `${facts.mailboxes}个邮箱`],
    ],
  )
  const articles = tableOf(
    ['序号', '标题', '来源', '经手', '日期'],
    facts.articles.map(({ title, source, steps, isStaged }, index) => [
      String(index + 1),
      titleInline(title),
      source,
      steps.map(({ label, name }) => `${label}：${name}`),
      steps.map(({ at }) => (isStaged ? at : at.slice(0, 10))),
    ]),
  )
  // Signed on paper first, where the office does so.
  const open = facts.isSigned ? [] : [['签发', '', '', '']]
  const steps = tableOf(
    ['环节', '经手人', '时间', '意见'],
    [
      ...facts.steps.map(({ label, name, at, comment }) => [label, name, at, comment?.split('\n') ?? '']),
      ...open,
    ],
  )
  const name = masthead.nameLines.join('')
  return {
    masthead,
    articles: [
      {
        id: 'sheet',
        title: '发稿单',
        blocks: [centred(name), summary, heading('稿件'), articles, heading('送签与签发'), steps],
      },
    ],
    imprint: { report: [], copy: [] },
    metadata: { ...metadata, title: `${metadata.title} 发稿单` },
    revision,
  }
}

const centred = (text: string): Block => ({ type: 'paragraph', runs: [{ text }], align: 'center' })

/** Of a level, so that it stays with its table. */
const heading = (text: string): Block => ({ type: 'paragraph', level: 1, runs: [{ text, emphasis: 'bold' }] })

/** A row's cells are text, or several paragraphs of it. */
function tableOf(head: readonly string[], rows: readonly (string | string[])[][]): TableBlock {
  const cell = (text: string | string[], header: boolean) => ({
    paragraphs: [text].flat().map((line) => [{ text: line }]),
    header,
    colSpan: 1,
    rowSpan: 1,
  })
  return {
    type: 'table',
    rows: [
      ...(head.length > 0 ? [{ cells: head.map((text) => cell(text, true)) }] : []),
      ...rows.map((row) => ({
        // Without a head, each second cell says what the first is called.
        cells: row.map((text, column) => cell(text, head.length === 0 && column % 2 === 0)),
      })),
    ],
  }
}
