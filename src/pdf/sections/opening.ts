import { titleInline } from '@/domain/title'
import { type Box, type Mark, space } from '../flow/box'
import { lineMark, paragraphBoxes, type RoleMeasure, setLabel, setLines } from '../flow/setText'
import { type IssueView } from '@/domain/brief/issueView'
import { BODY_CELL, PAGE, PITCH, SIZE } from '../theme'

const INDENT = 2
/** Ems kept free at the right of a title in the contents, for dots and the page. */
const PAGE_COLUMN = 4

/**
 * What stands between the masthead and the first article: 更正说明, 按语, 本期要目.
 * @param firstPages page of each article, from 1; while still unknown, nothing is printed in its place
 */
export function openingBoxes(view: IssueView, firstPages: readonly number[], measure: RoleMeasure): Box[] {
  const parts = [
    view.correction ? noteBoxes('更正说明：', view.correction.reason, measure) : [],
    view.editorsNote ? noteBoxes('编者按：', view.editorsNote, measure) : [],
    view.contents ? contentsBoxes(view, firstPages, measure) : [],
  ].filter((part) => part.length > 0)
  return parts.flatMap((part) => [...part, space(PITCH)])
}

function noteBoxes(label: string, text: string, measure: RoleMeasure): Box[] {
  const paragraphs = text.split('\n').filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.flatMap((paragraph, index) =>
    paragraphBoxes(
      [
        ...(index === 0 ? [{ text: label, style: 'heiti' as const }] : []),
        { text: paragraph, style: 'kaiti' as const },
      ],
      { size: SIZE.three, firstIndent: INDENT },
      measure,
    ),
  )
}

function contentsBoxes(view: IssueView, firstPages: readonly number[], measure: RoleMeasure): Box[] {
  const heading: Box = {
    height: PITCH,
    marks: [
      lineMark(setLabel('本期要目', 'heiti', measure), { size: SIZE.three, align: 'center', height: PITCH }),
    ],
    grid: 'line',
    keepWithNext: true,
  }
  const entries = view.articles.flatMap((article, index) =>
    entryBoxes(titleInline(article.title), firstPages[index], measure),
  )
  return [heading, ...entries]
}

function entryBoxes(title: string, page: number | undefined, measure: RoleMeasure): Box[] {
  const width = PAGE.blockWidth - PAGE_COLUMN * SIZE.three
  const lines = setLines(
    [
      { text: '•', style: 'heiti' },
      { text: title, style: 'fangsong' },
    ],
    { size: SIZE.three, width, indent: 1, align: 'left' },
    measure,
  )
  return lines.map((line, index) => {
    const marks: Mark[] = [lineMark(line, { size: SIZE.three, align: 'left', height: PITCH })]
    const isLast = index === lines.length - 1
    if (isLast && page !== undefined) marks.push(...leader(line.to, page, measure))
    return { height: PITCH, marks, grid: 'line' as const, ...(!isLast && { keepWithNext: true }) }
  })
}

/** Dots from the end of the title to the page, and the page, flush right. */
function leader(from: number, page: number, measure: RoleMeasure): Mark[] {
  const number = setLabel(String(page), 'fangsong', measure)
  const right = PAGE.blockWidth / SIZE.three - number.to
  const dots = Math.max(0, Math.floor((right - from - 0.5) / BODY_CELL))
  const marks: Mark[] = []
  if (dots > 0) {
    const line = setLabel('…'.repeat(dots), 'fangsong', measure)
    marks.push(
      lineMark(line, {
        size: SIZE.three,
        left: (right - 0.25 - line.to) * SIZE.three,
        align: 'left',
        height: PITCH,
      }),
    )
  }
  return [...marks, lineMark(number, { size: SIZE.three, align: 'right', height: PITCH })]
}
