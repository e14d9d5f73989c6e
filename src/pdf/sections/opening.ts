import { contentsLines } from '@/domain/brief/contentsLines'
import { termFinder, type TermFinder } from '@/domain/text/terms'
import { type Box, type Mark, space } from '../flow/box'
import { lineMark, paragraphBoxes, type RoleMeasure, setLabel, setLines } from '../flow/setText'
import { type IssueView } from '@/domain/brief/issueView'
import { paragraphTag, taggedBoxes, type TagPath } from '../tags'
import { BODY_CELL, PAGE, PITCH, SIZE } from '../theme'

const INDENT = 2
/** Ems kept free at the right of a title in the contents, for dots and the page. */
const PAGE_COLUMN = 4
const BULLET_COLUMN = 1

/**
 * What stands between the masthead and the first article: 更正说明, 按语, 本期要目.
 * @param firstPages page of each article, from 1; while still unknown, nothing is printed in its place
 */
export function openingBoxes(view: IssueView, firstPages: readonly number[], measure: RoleMeasure): Box[] {
  const parts = [
    view.correction ? noteBoxes('correction', view.correction.reason, measure) : [],
    view.editorsNote ? noteBoxes('note', view.editorsNote, measure) : [],
    view.contents ? contentsBoxes(view, firstPages, measure) : [],
  ].filter((part) => part.length > 0)
  return parts.flatMap((part) => [...part, space(PITCH)])
}

const LABELS = { correction: '更正说明：', note: '编者按：' } as const

function noteBoxes(name: keyof typeof LABELS, text: string, measure: RoleMeasure): Box[] {
  const paragraphs = text.split('\n').filter((paragraph) => paragraph.trim() !== '')
  return paragraphs.flatMap((paragraph, index) =>
    taggedBoxes(
      paragraphBoxes(
        [
          ...(index === 0 ? [{ text: LABELS[name], style: 'heiti' as const }] : []),
          { text: paragraph, style: 'kaiti' as const },
        ],
        { size: SIZE.three, firstIndent: INDENT },
        measure,
      ),
      paragraphTag(`${name}/${index}`),
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
  const termsIn = termFinder(view.terms)
  const entries = view.articles.flatMap(({ title }, index) =>
    entryBoxes(
      title,
      { page: firstPages[index], tags: paragraphTag(`contents/${index}`) },
      { measure, termsIn },
    ),
  )
  return [...taggedBoxes([heading], [{ type: 'H1', key: 'contents' }]), ...entries]
}

function entryBoxes(
  title: string,
  { page, tags }: { page: number | undefined; tags: TagPath },
  { measure, termsIn }: { measure: RoleMeasure; termsIn: TermFinder },
): Box[] {
  const width = PAGE.blockWidth / SIZE.three - PAGE_COLUMN - BULLET_COLUMN
  const widthOf = (text: string): number => setLabel(text, 'fangsong', measure).to * BODY_CELL
  const lines = contentsLines(title, { width, widthOf, termsIn }).flatMap((text, index) => {
    const bullet = index === 0 ? [{ text: '•', style: 'heiti' as const }] : []
    const indent = index === 0 ? 0 : BULLET_COLUMN
    return setLines(
      [...bullet, { text, style: 'fangsong' }],
      { size: SIZE.three, firstIndent: indent, indent: BULLET_COLUMN, align: 'left', keepsSpaces: true },
      measure,
    )
  })
  return lines.map((line, index) => {
    const marks: Mark[] = [{ ...lineMark(line, { size: SIZE.three, align: 'left', height: PITCH }), tags }]
    const isLast = index === lines.length - 1
    if (isLast && page !== undefined) marks.push(...leader(line.to, { page, tags }, measure))
    return { height: PITCH, marks, grid: 'line' as const, ...(!isLast && { keepWithNext: true }) }
  })
}

/** Dots from the end of the title to the page, which nobody wants read, and the page, flush right. */
function leader(from: number, { page, tags }: { page: number; tags: TagPath }, measure: RoleMeasure): Mark[] {
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
  return [...marks, { ...lineMark(number, { size: SIZE.three, align: 'right', height: PITCH }), tags }]
}
