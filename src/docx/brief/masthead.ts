import { AlignmentType, BorderStyle, Paragraph, TabStopType, TextRun } from 'docx'
import type { IssueView } from '@/domain/brief/issueView'
import { INK, MASTHEAD_RULE_GAP, MM, PAGE, PITCH, RULE } from '@/domain/brief/sheet'
import { eighths, emsOf, exactly, halfPoints, PITCH_TWIPS, twips } from './measures'
import { textRun } from './runsOf'
import { PARAGRAPHS } from './styles'

const NAME = { share: 0.92, maxSize: 40, leading: 1.5, above: 6 * MM, below: 5 * MM } as const
/** As in print: lines of air under the red rule, more over the first title than over a note or the contents. */
const AIR = { title: 2, opening: 0.5 } as const
/** From the editor's line, which is higher than its characters, to the red rule. */
const RULE_GAP = Math.round(MASTHEAD_RULE_GAP - (PITCH - 16) / 2)
const LINE = PITCH_TWIPS / 20
/** Points that programs may count the rule and the distances otherwise. */
const ROUNDING = 1
/** What the longest line leaves free, so that no font's rounding breaks it. */
const SLACK = 2
const TO_THE_RIGHT = [{ type: TabStopType.RIGHT, position: twips(PAGE.blockWidth) }]

/**
 * 报头: 密级 and 编号, the red name, issue line, editor and date, red rule. Whole lines of the page high, so that its last
 * line is not lost: what is left over stands above and below the name, over a note or the contents under the rule.
 */
export function mastheadParagraphs(view: IssueView): Paragraph[] {
  const { masthead, secrecy, serial } = view
  const hasOpening = Boolean(view.correction) || Boolean(view.editorsNote) || view.contents === true
  const least = PITCH * (hasOpening ? AIR.opening : AIR.title)
  const bottom = mastheadHeight(view)
  const spare = Math.ceil((bottom + least) / LINE) * LINE - bottom - least - ROUNDING
  const marks = [textRun(secrecy ?? ''), ...(serial ? atTheRight(serial) : [])]
  return [
    ...(secrecy || serial
      ? [new Paragraph({ style: PARAGRAPHS.secrecy.id, tabStops: TO_THE_RIGHT, children: marks })]
      : []),
    ...nameParagraphs(masthead.nameLines, hasOpening ? 0 : Math.max(0, spare / 2)),
    new Paragraph({ style: PARAGRAPHS.issueLine.id, children: [textRun(masthead.issueLine)] }),
    new Paragraph({
      style: PARAGRAPHS.editor.id,
      tabStops: TO_THE_RIGHT,
      children: [textRun(masthead.editor), ...atTheRight(masthead.dateText)],
      spacing: exactly(PITCH, { before: twips(PITCH / 4), after: twips(least + (hasOpening ? spare : 0)) }),
      border: {
        bottom: {
          style: BorderStyle.SINGLE,
          color: INK.red.slice(1),
          size: eighths(RULE.masthead),
          space: RULE_GAP,
        },
      },
    }),
  ]
}

const atTheRight = (text: string): TextRun[] => [new TextRun({ children: ['\t'] }), textRun(text)]

/** All lines in one size; the longest reaches from edge to edge by the space between its characters, the others keep its rhythm. */
function nameParagraphs(lines: readonly string[], air: number): Paragraph[] {
  const widest = Math.max(...lines.map(emsOf))
  const size = nameSize(lines)
  const room = PAGE.blockWidth - SLACK - widest * size
  return lines.map((line, index) => {
    const share = emsOf(line) === widest ? 1 : 0.8
    const spacing = Math.floor((twips(room) / widest) * share)
    return new Paragraph({
      style: PARAGRAPHS.name.id,
      alignment: AlignmentType.CENTER,
      spacing: exactly(size * NAME.leading, {
        before: index === 0 ? twips(NAME.above + air) : 0,
        after: index === lines.length - 1 ? twips(NAME.below + air) : 0,
      }),
      children: [textRun(line, { size: halfPoints(size), characterSpacing: spacing })],
    })
  })
}

const nameSize = (lines: readonly string[]): number =>
  Math.floor(Math.min(NAME.maxSize, (PAGE.blockWidth * NAME.share) / Math.max(...lines.map(emsOf))) * 2) / 2

/** Points from the page's first line to the lower edge of the red rule. */
function mastheadHeight({ masthead: { nameLines }, secrecy, serial }: IssueView): number {
  const name = NAME.above + nameLines.length * nameSize(nameLines) * NAME.leading + NAME.below
  const lines = (secrecy || serial ? 1 : 0) + 2.25
  return name + lines * PITCH + RULE_GAP + RULE.masthead
}
