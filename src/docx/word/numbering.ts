import { formatNumber } from '@/domain/article/prose/numberFormats'
import { attributeOf, childOf, childrenOf, valueOf, switchOf } from './xml'

type Level = {
  format: string
  /** As written: `%1、`, `第%1条`, `%1.%2`. */
  text: string
  start: number
  /** The level, from 1, whose use begins this one anew; 0 for never, undefined for any above. */
  restart: number | undefined
  isLegal: boolean
  styleId: string | undefined
}
type Num = { abstractId: string; starts: Map<number, number>; levels: Map<number, Level> }

/** What Word prints before a paragraph: its mark, or that it is a bullet. */
export type AutomaticMark = { level: number; mark: string }

export type Numbering = {
  /** Counts one paragraph on. Ask once for each, in the document's order. */
  next: (paragraph: {
    numId: string
    level: number | undefined
    styleId: string | undefined
  }) => AutomaticMark | undefined
}

const BULLET = '•'
const MOST_LEVELS = 9

/**
 * Word's automatic numbers (ECMA-376 17.9). Lists of one definition count on together, as they do in Word, until one of
 * them says its own start.
 *
 * @param numIdOfStyle the list that a numbering style names, for definitions that only point to one
 */
export function readNumbering(
  document: Document | undefined,
  numIdOfStyle: (styleId: string) => string | undefined,
): Numbering {
  const root = document?.documentElement
  const abstracts = new Map<string, Element>()
  const nums = new Map<string, Num>()
  for (const element of root ? childrenOf(root, 'abstractNum') : []) {
    abstracts.set(attributeOf(element, 'abstractNumId') ?? '', element)
  }
  for (const element of root ? childrenOf(root, 'num') : []) {
    nums.set(attributeOf(element, 'numId') ?? '', readNum(element))
  }
  const definitions = new Map<string, Map<number, Level>>()
  const definition = (abstractId: string, depth = 0): Map<number, Level> => {
    const known = definitions.get(abstractId)
    if (known) return known
    const element = abstracts.get(abstractId)
    const link = valueOf(element, 'numStyleLink')
    const linked = link === undefined ? undefined : nums.get(numIdOfStyle(link) ?? '')
    const levels =
      linked && depth < 5
        ? definition(linked.abstractId, depth + 1)
        : element
          ? readLevels(element)
          : new Map<number, Level>()
    definitions.set(abstractId, levels)
    return levels
  }
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()

  const next: Numbering['next'] = ({ numId, level: asked, styleId }) => {
    const num = nums.get(numId)
    if (!num) return undefined
    const levels = definition(num.abstractId)
    const ofStyle = [...levels].find(([, { styleId: id }]) => id !== undefined && id === styleId)?.[0]
    const at = asked ?? ofStyle ?? 0
    const levelAt = (index: number) => num.levels.get(index) ?? levels.get(index)
    const level = levelAt(at)
    if (!level) return undefined
    const count = counts.get(num.abstractId) ?? []
    counts.set(num.abstractId, count)
    const own = num.starts.get(at)
    const isFirst = !begun.has(`${numId}/${at}`)
    begun.add(`${numId}/${at}`)
    count[at] = own !== undefined && isFirst ? own : (count[at] ?? level.start - 1) + 1
    for (let deeper = at + 1; deeper < MOST_LEVELS; deeper += 1) {
      const restart = levelAt(deeper)?.restart
      if (restart === undefined || (restart > 0 && at < restart)) count[deeper] = undefined
    }
    if (level.format === 'bullet') return { level: at, mark: BULLET }
    const mark = level.text.replace(/%([1-9])/g, (_, place: string) => {
      const index = Number(place) - 1
      const { format, start } = levelAt(index) ?? level
      if (format === 'none' || format === 'bullet') return ''
      return formatNumber(level.isLegal && index < at ? 'decimal' : format, count[index] ?? start)
    })
    return mark.trim() === '' ? undefined : { level: at, mark: mark.trim() }
  }
  return { next }
}

function readNum(element: Element): Num {
  const starts = new Map<number, number>()
  const levels = new Map<number, Level>()
  for (const override of childrenOf(element, 'lvlOverride')) {
    const at = Number(attributeOf(override, 'ilvl'))
    const start = valueOf(override, 'startOverride')
    const level = childOf(override, 'lvl')
    if (start !== undefined) starts.set(at, Number(start) || 0)
    if (level) levels.set(at, readLevel(level))
  }
  return { abstractId: valueOf(element, 'abstractNumId') ?? '', starts, levels }
}

function readLevels(element: Element): Map<number, Level> {
  return new Map(
    childrenOf(element, 'lvl').map((level) => [Number(attributeOf(level, 'ilvl')), readLevel(level)]),
  )
}

function readLevel(element: Element): Level {
  const restart = valueOf(element, 'lvlRestart')
  const start = Number(valueOf(element, 'start') ?? '1')
  return {
    format: valueOf(element, 'numFmt') ?? 'decimal',
    text: valueOf(element, 'lvlText') ?? '',
    start: Number.isInteger(start) ? start : 1,
    restart: restart === undefined ? undefined : Number(restart),
    isLegal: switchOf(element, 'isLgl') ?? false,
    styleId: valueOf(element, 'pStyle'),
  }
}
