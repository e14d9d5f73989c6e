import { formatNumber } from '../numberFormats'
import type { Item } from '../piece'
import type { Declarations, StyleOf } from './styles'
import { attribute, type HtmlElement, type HtmlNode, isElement, isText } from './tree'

const TYPES: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  '1': 'decimal',
}
const BULLETS = /^(?:disc|circle|square|disclosure-open|disclosure-closed)$/
const CHINESE = /^(?:cjk|simp|trad|japanese|korean)/

type Counted = { item: Item | undefined; mark: string }

/** Numbers the items of one list as a browser does, and says of each what stands before it. */
export function openList(
  element: HtmlElement,
  style: Declarations,
  { depth, styleOf }: { depth: number; styleOf: StyleOf },
): (item: HtmlElement) => Counted {
  const isOrdered = element.tagName === 'ol'
  let next = integer(attribute(element, 'start')) ?? 1
  return (item) => {
    const own = styleOf(item)
    const level = Math.max(
      depth,
      (integer(attribute(item, 'data-aria-level') ?? attribute(item, 'aria-level')) ?? 1) - 1,
    )
    const type =
      styleOfMark(own) ??
      TYPES[attribute(item, 'type') ?? ''] ??
      styleOfMark(style) ??
      TYPES[attribute(element, 'type') ?? '']
    if (holdsOnlyLists(item)) return { item: undefined, mark: '' }
    const value = integer(attribute(item, 'value')) ?? next
    if (isOrdered) next = value + 1
    if (type === 'none') return { item: undefined, mark: '' }
    if (type ? BULLETS.test(type) : !isOrdered)
      return { item: { kind: 'bullet', level, nested: depth }, mark: '' }
    const written = markOf(item, type ?? 'decimal', value)
    if (/^\d+\.$/.test(written) && value > 0)
      return { item: { kind: 'number', level, nested: depth, value }, mark: '' }
    return { item: { kind: 'text', level }, mark: written }
  }
}

/** Word Online says how its mark is put together, `%1)`; a browser puts a dot behind, or the mark of Chinese numbers. */
function markOf(item: HtmlElement, type: string, value: number): string {
  const number = formatNumber(type, value)
  const pattern = attribute(item, 'data-leveltext')
  if (pattern && pattern.length < 20 && pattern.includes('%')) return pattern.replace(/%\d/, number)
  return `${number}${CHINESE.test(type) ? '、' : '.'}`
}

/** What stands between items counts as one, a list directly in a list too; spaces do not. */
export function listItems(element: HtmlElement): HtmlNode[] {
  return element.childNodes.filter((child) => !isText(child) || child.value.trim() !== '')
}

/** How an editor keeps a sub-level: an item without a line of its own, which counts for none. */
function holdsOnlyLists(item: HtmlElement): boolean {
  const children = listItems(item).filter((child) => isElement(child) || isText(child))
  return children.length > 0 && children.every((child) => isElement(child) && /^[uo]l$/.test(child.tagName))
}

function styleOfMark(style: Declarations): string | undefined {
  const type = style.get('list-style-type') ?? style.get('list-style')?.split(/\s+/)[0]
  return type === '' || type === 'inherit' || type === 'initial' || type === 'outside' ? undefined : type
}

function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : undefined
}
