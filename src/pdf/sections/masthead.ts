import { type Box, type Mark } from '../flow/box'
import { gridLines, lineMark, type RoleMeasure, setLabel } from '../flow/setText'
import { type IssueView } from '@/domain/brief/issueView'
import { COLOR, MASTHEAD_RULE_GAP, MM, PAGE, PITCH, RULE, SIZE } from '../theme'
import { paragraphTag, taggedMarks } from '../tags'
import { spreadLine } from '../typesetting/typeset'

/** The longer line of the name fills the block to this share before it is spread, at most this size. */
const NAME = { share: 0.92, maxSize: 40, leading: 1.5, above: 6 * MM, below: 5 * MM } as const
/** Lines of air under the red rule: the standard's two over the first title, less over a note or the contents. */
const AIR = { title: 2, opening: 0.5 } as const

/** 报头: 密级 and 编号, the red name, issue line, editor and date, red rule. One box, whole grid lines high. */
export function mastheadBox(view: IssueView, measure: RoleMeasure): Box {
  const hasOpening = Boolean(view.correction) || Boolean(view.editorsNote) || view.contents === true
  const air = PITCH * (hasOpening ? AIR.opening : AIR.title)
  const { bottom } = mastheadMarks(view, 0, measure)
  const height = gridLines(bottom + air) * PITCH
  // Under the rule stands the air exactly: what the grid leaves over goes above and below the name.
  const { marks } = mastheadMarks(view, hasOpening ? 0 : height - bottom - air, measure)
  return { height, marks }
}

function mastheadMarks(
  view: IssueView,
  spare: number,
  measure: RoleMeasure,
): { marks: Mark[]; bottom: number } {
  const { masthead } = view
  const marks: Mark[] = []
  let y = 0
  if (view.secrecy || view.serial) {
    if (view.secrecy) marks.push(label('secrecy', view.secrecy, { top: y, align: 'left' }, measure))
    if (view.serial) marks.push(label('serial', view.serial, { top: y, align: 'right' }, measure))
    y += PITCH
  }
  y += NAME.above + spare / 2
  const name = nameMarks(masthead.nameLines, y, measure)
  marks.push(...taggedMarks(name.marks, paragraphTag('masthead/name')))
  y = name.bottom + NAME.below + spare / 2
  marks.push(label('issueLine', masthead.issueLine, { top: y, align: 'center' }, measure))
  y += PITCH * 1.25
  marks.push(label('editor', masthead.editor, { top: y, align: 'left' }, measure))
  marks.push(label('date', masthead.dateText, { top: y, align: 'right' }, measure))
  // The line's strip is higher than its characters: the gap to the rule is measured from these.
  y += (PITCH + SIZE.three) / 2 + MASTHEAD_RULE_GAP
  marks.push({ kind: 'rule', x: 0, y, width: PAGE.blockWidth, height: RULE.masthead, color: COLOR.red })
  return { marks, bottom: y + RULE.masthead }
}

function nameMarks(
  lines: readonly string[],
  top: number,
  measure: RoleMeasure,
): { marks: Mark[]; bottom: number } {
  const set = lines.map((line) => setLabel(line, 'biaosong', measure))
  const widest = Math.max(...set.map((line) => line.to))
  const size = Math.min(NAME.maxSize, (PAGE.blockWidth * NAME.share) / widest)
  // One distance for all lines: the longest reaches from edge to edge, the others keep its rhythm.
  const spread = PAGE.blockWidth / size / widest
  const height = size * NAME.leading
  const marks = set.map((line, index) =>
    lineMark(spreadLine(line, line.to * (line.to === widest ? spread : 1 + (spread - 1) * 0.8)), {
      size,
      align: 'center',
      color: COLOR.red,
      top: top + index * height,
      height,
    }),
  )
  return { marks, bottom: top + lines.length * height }
}

function label(
  name: 'secrecy' | 'serial' | 'issueLine' | 'editor' | 'date',
  text: string,
  at: { top: number; align: 'left' | 'center' | 'right' },
  measure: RoleMeasure,
): Mark {
  const line = setLabel(text, name === 'secrecy' ? 'heiti' : 'fangsong', measure)
  return {
    ...lineMark(line, { size: SIZE.three, height: PITCH, ...at }),
    tags: paragraphTag(`masthead/${name}`),
  }
}
