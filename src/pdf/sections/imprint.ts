import { type Box, type Foot, type Mark } from '../flow/box'
import { lineMark, type RoleMeasure } from '../flow/setText'
import { type ImprintView } from '@/domain/brief/issueView'
import { COLOR, PAGE, RULE } from '../theme'
import { IMPRINT_TEXT, type ImprintGroup, imprintGroups, type SetLine } from './imprintGroups'

const PITCH = 22
/** Air between a rule and the text beside it. */
const AIR = 3
/** Under the text of a page begins an imprint of several pages with so many entries at least. */
const LEAST_FIRST = 3

type Place = { group: number; entry: number }
type Part = { groups: SetLine[][]; next: Place | undefined; entries: number }

/**
 * 版记, or nothing where there is nothing to say. Its last rule is the bottom edge of its box. Where it is higher than
 * a page it goes on over the next ones, an entry never split, ruled above and below on each.
 */
export function imprintFoot(imprint: ImprintView, measure: RoleMeasure): Foot | undefined {
  const groups = imprintGroups(imprint, measure)
  if (groups.length === 0) return undefined
  const whole = partFrom({ group: 0, entry: 0 }, { groups, room: Infinity })
  return { ...partBox(whole), parts: (room) => parts(groups, room) }
}

function parts(groups: readonly ImprintGroup[], room: { first: number; page: number }): (Box | undefined)[] {
  const found: (Part | undefined)[] = []
  const first = partFrom({ group: 0, entry: 0 }, { groups, room: room.first })
  const begins = first.entries >= LEAST_FIRST
  found.push(begins ? first : undefined)
  let next = begins ? first.next : { group: 0, entry: 0 }
  while (next) {
    let part = partFrom(next, { groups, room: room.page })
    // No page of the imprint holds a single entry: the one before gives it another.
    const rest = part.next && partFrom(part.next, { groups, room: room.page })
    if (rest?.entries === 1 && part.entries > 2) {
      part = partFrom(next, { groups, room: room.page, most: part.entries - 1 })
    }
    found.push(part)
    next = part.next
  }
  return found.map((part) => part && partBox(part))
}

/** As many entries from a place on as fit `room`; one at least, or nothing would ever end. */
function partFrom(
  from: Place,
  { groups, room, most = Infinity }: { groups: readonly ImprintGroup[]; room: number; most?: number },
): Part {
  const part: Part = { groups: [], next: from, entries: 0 }
  let y = RULE.outer + AIR
  while (part.next && part.entries < most) {
    const { group: index, entry }: Place = part.next
    const group = groups[index]
    if (!group) return { ...part, next: undefined }
    const lines = Math.floor((room - y - AIR - RULE.outer) / PITCH)
    const taken = group.take(entry, { lines, most: most - part.entries, must: part.entries === 0 })
    if (taken.entries === 0) return part
    part.groups.push(taken.lines)
    part.entries += taken.entries
    y += taken.lines.length * PITCH + AIR + RULE.inner + AIR
    const isDone = entry + taken.entries >= group.count
    part.next = isDone ? placeAfter(index, groups) : { group: index, entry: entry + taken.entries }
    if (!isDone) return part
  }
  return part
}

const placeAfter = (index: number, groups: readonly ImprintGroup[]): Place | undefined =>
  index + 1 < groups.length ? { group: index + 1, entry: 0 } : undefined

function partBox({ groups }: Part): Box {
  const marks: Mark[] = []
  let y = 0
  groups.forEach((group, index) => {
    const weight = index === 0 ? RULE.outer : RULE.inner
    marks.push(rule(y, weight))
    y += weight + AIR
    for (const { line, align, tags } of group) {
      marks.push({ ...lineMark(line, { ...IMPRINT_TEXT, align, top: y, height: PITCH }), tags })
      y += PITCH
    }
    y += AIR
  })
  marks.push(rule(y, RULE.outer))
  return { height: y + RULE.outer, marks }
}

const rule = (y: number, weight: number): Mark => ({
  kind: 'rule',
  x: 0,
  y,
  width: PAGE.blockWidth,
  height: weight,
  color: COLOR.ink,
})
