import { AlignmentType, BorderStyle, Paragraph, TabStopType, TextRun } from 'docx'
import type { IssueView } from '@/domain/brief/issueView'
import { INK, MASTHEAD_RULE_GAP, MM, PAGE, PITCH, RULE } from '@/domain/brief/sheet'
import { eighths, emsOf, exactly, halfPoints, twips } from './measures'
import { textRun } from './runsOf'
import { PARAGRAPHS } from './styles'

const NAME = { share: 0.92, maxSize: 40, leading: 1.5, above: 6 * MM, below: 5 * MM } as const
/** What the longest line leaves free, so that no font's rounding breaks it. */
const SLACK = 2
const TO_THE_RIGHT = [{ type: TabStopType.RIGHT, position: twips(PAGE.blockWidth) }]

/** 报头: 密级 and 编号, the red name, issue line, editor and date, red rule. */
export function mastheadParagraphs(view: IssueView): Paragraph[] {
  const { masthead, secrecy, serial } = view
  const marks = [textRun(secrecy ?? ''), ...(serial ? atTheRight(serial) : [])]
  return [
    ...(secrecy || serial
      ? [new Paragraph({ style: PARAGRAPHS.secrecy.id, tabStops: TO_THE_RIGHT, children: marks })]
      : []),
    ...nameParagraphs(masthead.nameLines),
    new Paragraph({ style: PARAGRAPHS.issueLine.id, children: [textRun(masthead.issueLine)] }),
    new Paragraph({
      style: PARAGRAPHS.editor.id,
      tabStops: TO_THE_RIGHT,
      children: [textRun(masthead.editor), ...atTheRight(masthead.dateText)],
      spacing: exactly(PITCH, { before: twips(PITCH / 4), after: twips(PITCH) }),
      border: {
        bottom: {
          style: BorderStyle.SINGLE,
          color: INK.red.slice(1),
          size: eighths(RULE.masthead),
          space: Math.round(MASTHEAD_RULE_GAP - (PITCH - 16) / 2),
        },
      },
    }),
  ]
}

const atTheRight = (text: string): TextRun[] => [new TextRun({ children: ['\t'] }), textRun(text)]

/** All lines in one size; the longest reaches from edge to edge by the space between its characters, the others keep its rhythm. */
function nameParagraphs(lines: readonly string[]): Paragraph[] {
  const widest = Math.max(...lines.map(emsOf))
  const size = Math.floor(Math.min(NAME.maxSize, (PAGE.blockWidth * NAME.share) / widest) * 2) / 2
  const room = PAGE.blockWidth - SLACK - widest * size
  return lines.map((line, index) => {
    const share = emsOf(line) === widest ? 1 : 0.8
    const spacing = Math.floor((twips(room) / widest) * share)
    return new Paragraph({
      style: PARAGRAPHS.name.id,
      alignment: AlignmentType.CENTER,
      spacing: exactly(size * NAME.leading, {
        before: index === 0 ? twips(NAME.above) : 0,
        after: index === lines.length - 1 ? twips(NAME.below) : 0,
      }),
      children: [textRun(line, { size: halfPoints(size), characterSpacing: spacing })],
    })
  })
}
