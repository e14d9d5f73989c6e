import { type Block, type IssueView, type ListBlock, type TableBlock } from '@/domain/brief/issueView'

/** A structure without its attributes: type, own text without spaces, children. */
export type Plain = readonly [type: string, text: string, children: readonly Plain[]]

const leaf = (type: string, text: string | undefined): Plain => [type, (text ?? '').replace(/\s/gu, ''), []]
const textOf = (runs: readonly { text: string }[]): string => runs.map(({ text }) => text).join('')

/** What a reader of the structure must find of an issue without contents: everything in it, in the order of the brief. */
export function expectedTree(view: IssueView): Plain {
  const { masthead, statistics, scores, imprint } = view
  return [
    'Document',
    '',
    [
      ...[masthead.nameLines.join(''), masthead.issueLine, masthead.editor, masthead.dateText].map((text) =>
        leaf('P', text),
      ),
      ...view.articles.flatMap(({ title, blocks }) => [leaf('H1', title), ...blocks.flatMap(blockNodes)]),
      ...(statistics
        ? [
            leaf('H1', statistics.titleLines.join('')),
            leaf('P', statistics.periodText),
            ['Table', '', statisticsRows(statistics.rows)] as const,
            leaf('P', statistics.note),
          ]
        : []),
      ...(scores
        ? [
            leaf('H1', scores.titleLines.join('')),
            leaf('P', scores.periodText),
            ['Table', '', scoresRows(scores.rows)] as const,
            leaf('P', scores.note),
          ]
        : []),
      ...imprint.report.map((name, index) => leaf('P', index === 0 ? `报：${name}` : name)),
      leaf('P', `送：${imprint.copy.join('，')}`),
    ],
  ]
}

function blockNodes(block: Block): Plain[] {
  switch (block.type) {
    case 'paragraph':
      return [leaf('P', textOf(block.runs))]
    case 'image':
      return [leaf('Figure', ''), ...(block.caption ? [leaf('Caption', block.caption)] : [])]
    case 'list':
      return [listNode(block.items)]
    case 'table':
      return [['Table', '', block.rows.map(rowNode)]]
  }
}

type Item = ListBlock['items'][number]

/** Of items as deep as the first one; deeper ones stand in the item before them. */
function listNode(items: readonly Item[]): Plain {
  const depth = items[0]?.depth ?? 0
  const starts = items.flatMap((item, index) => (item.depth === depth ? [index] : []))
  return [
    'L',
    '',
    starts.map((start, index) => {
      const [item, ...deeper] = items.slice(start, starts[index + 1])
      const text = `${item?.number === undefined ? '•' : `${item.number}.`}${textOf(item?.runs ?? [])}`
      return ['LI', '', [['LBody', text, deeper.length > 0 ? [listNode(deeper)] : []]]] as const
    }),
  ]
}

const rowNode = ({ cells }: TableBlock['rows'][number]): Plain => [
  'TR',
  '',
  cells.map(({ header, paragraphs }) => leaf(header ? 'TH' : 'TD', paragraphs.map(textOf).join(''))),
]

function statisticsRows(rows: NonNullable<IssueView['statistics']>['rows']): Plain[] {
  return [
    ['TR', '', ['序号', '企业名称', '来稿数', '刊用数'].map((text) => leaf('TH', text))],
    ...rows.map(({ order, company, received, used }): Plain => [
      'TR',
      '',
      [order, company, received, used].map((value) => leaf('TD', String(value))),
    ]),
  ]
}

function scoresRows(rows: NonNullable<IssueView['scores']>['rows']): Plain[] {
  return [
    ['TR', '', ['名次', '企业名称', '得分'].map((text) => leaf('TH', text))],
    ...rows.map(({ rank, company, points }): Plain => [
      'TR',
      '',
      [rank, company, points].map((value) => leaf('TD', String(value))),
    ]),
  ]
}
