import { type Box, type Mark } from '../flow/box'
import { lineMark, type RoleMeasure, setLabel, setLines } from '../flow/setText'
import { type ImprintView } from '@/domain/brief/issueView'
import { COLOR, PAGE, RULE, SIZE } from '../theme'
import { type Line } from '../typesetting/text'

const PITCH = 22
/** Air between a rule and the text beside it. */
const AIR = 3
/** 4号, one character in from both edges. */
const TEXT = { size: SIZE.four, left: SIZE.four, width: PAGE.blockWidth - 2 * SIZE.four } as const
/** `报：` and `送：` stand out to the left of their lists. */
const HANGING = 2

/** 版记, or nothing where there is nothing to say. Its last rule is the bottom edge of its box. */
export function imprintBox(imprint: ImprintView, measure: RoleMeasure): Box | undefined {
  const groups = [
    bodies('报：', imprint.report, measure),
    bodies('送：', imprint.copy.length > 0 ? [imprint.copy.join('，')] : [], measure),
    imprint.copies === undefined ? [] : [copies(imprint.copies, measure)],
  ].filter((group) => group.length > 0)
  if (groups.length === 0) return undefined
  const marks: Mark[] = []
  let y = 0
  groups.forEach((group, index) => {
    const weight = index === 0 ? RULE.outer : RULE.inner
    marks.push(rule(y, weight))
    y += weight + AIR
    for (const { line, align } of group) {
      marks.push(lineMark(line, { ...TEXT, align, top: y, height: PITCH }))
      y += PITCH
    }
    y += AIR
  })
  marks.push(rule(y, RULE.outer))
  return { height: y + RULE.outer, marks }
}

type SetLine = { line: Line; align: 'left' | 'right' }

/** One body a line; what is longer than a line hangs under itself. */
function bodies(label: string, names: readonly string[], measure: RoleMeasure): SetLine[] {
  return names.flatMap((name, index) =>
    setLines(
      [{ text: index === 0 ? `${label}${name}` : name, style: 'fangsong' }],
      { ...TEXT, firstIndent: index === 0 ? 0 : HANGING, indent: HANGING },
      measure,
    ).map((line) => ({ line, align: 'left' as const })),
  )
}

function copies(count: number, measure: RoleMeasure): SetLine {
  return { line: setLabel(`共印${count}份`, 'fangsong', measure), align: 'right' }
}

const rule = (y: number, weight: number): Mark => ({
  kind: 'rule',
  x: 0,
  y,
  width: PAGE.blockWidth,
  height: weight,
  color: COLOR.ink,
})
