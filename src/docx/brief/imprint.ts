import {
  BorderStyle,
  Paragraph,
  AlignmentType,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { ImprintView } from '@/domain/brief/issueView'
import { PAGE, RULE, SIZE } from '@/domain/brief/sheet'
import { eighths, twips } from './measures'
import { textRun } from './runsOf'
import { PARAGRAPHS } from './styles'
import { gap } from './table'

/** Air between a rule and the text beside it, in points. */
const AIR = 3
/** One character in from both edges; `报：` and `送：` stand out by two. */
const [EDGE, HANGING] = [SIZE.four, 2 * SIZE.four]

/** 版记: a table that lies at the foot of the page its place in the text falls on, which is the last. */
export function imprintParts(imprint: ImprintView): (Paragraph | Table)[] {
  const groups = [
    bodies('报：', imprint.report),
    list('送：', imprint.copy),
    list('发：', imprint.distribute),
    imprint.copies === undefined ? [] : [line(`共印${imprint.copies}份`, AlignmentType.RIGHT)],
    imprint.signatures ? [line(imprint.signatures.join('\u3000\u3000'), AlignmentType.LEFT)] : [],
  ].filter((group) => group.length > 0)
  if (groups.length === 0) return []
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twips(PAGE.blockWidth), type: WidthType.DXA },
      columnWidths: [twips(PAGE.blockWidth)],
      float: {
        // From the edge of the sheet: what is as wide as the text and placed by it, LibreOffice leaves in the text.
        horizontalAnchor: TableAnchorType.PAGE,
        absoluteHorizontalPosition: twips(PAGE.left),
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
      borders: {
        top: rule(RULE.outer),
        bottom: rule(RULE.outer),
        insideHorizontal: rule(RULE.inner),
        ...OPEN,
      },
      rows: groups.map((children) => row(children)),
    }),
    // What a floating table hangs on.
    gap(),
  ]
}

const rule = (points: number) => ({ style: BorderStyle.SINGLE, size: eighths(points), color: '000000' })
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const OPEN = { left: NONE, right: NONE, insideVertical: NONE }

function row(children: Paragraph[]): TableRow {
  const margins = { top: twips(AIR), bottom: twips(AIR), left: 0, right: 0, marginUnitType: WidthType.DXA }
  const width = { size: twips(PAGE.blockWidth), type: WidthType.DXA }
  return new TableRow({ cantSplit: true, children: [new TableCell({ width, margins, children })] })
}

/** One body a line; what is longer than a line hangs under itself. */
function bodies(label: string, names: readonly string[]): Paragraph[] {
  const left = twips(EDGE + HANGING)
  return names.map(
    (name, index) =>
      new Paragraph({
        style: PARAGRAPHS.imprint.id,
        indent: {
          left,
          right: twips(EDGE),
          ...(index === 0 ? { hanging: twips(HANGING) } : { firstLine: 0 }),
        },
        children: [textRun(index === 0 ? `${label}${name}` : name)],
      }),
  )
}

/** One comma list. */
function list(label: string, names: readonly string[] = []): Paragraph[] {
  return bodies(label, names.length > 0 ? [names.join('，')] : [])
}

function line(text: string, alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT): Paragraph {
  const indent =
    alignment === AlignmentType.LEFT
      ? { left: twips(EDGE), right: twips(EDGE), firstLine: 0 }
      : { left: 0, right: twips(EDGE), firstLine: 0 }
  return new Paragraph({ style: PARAGRAPHS.imprint.id, alignment, indent, children: [textRun(text)] })
}
