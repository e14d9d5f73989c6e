import { attributeOf, childOf, childrenOf, switchOf, valueOf } from './xml'

/** What a style, or a paragraph or run by itself, says of its looks; undefined says nothing. */
export type Looks = {
  name: string | undefined
  align: string | undefined
  bold: boolean | undefined
  /** In half points. */
  size: number | undefined
  hidden: boolean | undefined
  numId: string | undefined
  numLevel: number | undefined
}

export type Styles = {
  /** With what it is based on; the default of paragraphs for undefined. */
  paragraph: (id: string | undefined) => Looks
  character: (id: string | undefined) => Looks
}

const LONGEST_CHAIN = 20

export function readStyles(document: Document | undefined): Styles {
  const byId = new Map<string, Element>()
  let ordinary: string | undefined
  for (const style of document ? childrenOf(document.documentElement, 'style') : []) {
    const id = attributeOf(style, 'styleId') ?? ''
    byId.set(id, style)
    const isDefault = /^(?:1|true|on)$/.test(attributeOf(style, 'default') ?? '')
    if (isDefault && attributeOf(style, 'type') === 'paragraph') ordinary = id
  }
  const defaults = document && childOf(childOf(document.documentElement, 'docDefaults'), 'rPrDefault')
  const base = looksOf({ run: childOf(defaults, 'rPr') })
  const known = new Map<string, Looks>()
  const resolve = (id: string, depth: number): Looks => {
    const style = byId.get(id)
    if (!style || depth > LONGEST_CHAIN) return base
    const before = known.get(id)
    if (before) return before
    const parent = valueOf(style, 'basedOn')
    const own = looksOf({ paragraph: childOf(style, 'pPr'), run: childOf(style, 'rPr') })
    const looks = over(parent === undefined ? base : resolve(parent, depth + 1), {
      ...own,
      name: valueOf(style, 'name'),
    })
    known.set(id, looks)
    return looks
  }
  return {
    paragraph: (id) => resolve(id ?? ordinary ?? '', 0),
    character: (id) => (id === undefined ? NOTHING : resolve(id, 0)),
  }
}

export function looksOf({
  paragraph,
  run,
}: {
  paragraph?: Element | undefined
  run?: Element | undefined
}): Looks {
  const numbering = childOf(paragraph, 'numPr')
  return {
    name: undefined,
    align: valueOf(paragraph, 'jc'),
    bold: switchOf(run, 'b'),
    size: numberOf(valueOf(run, 'sz')),
    hidden: switchOf(run, 'vanish'),
    numId: valueOf(numbering, 'numId'),
    numLevel: numberOf(valueOf(numbering, 'ilvl')),
  }
}

/** What the second says, and what the first says where it says nothing. */
export function over(first: Looks, second: Looks): Looks {
  return {
    name: second.name ?? first.name,
    align: second.align ?? first.align,
    bold: second.bold ?? first.bold,
    size: second.size ?? first.size,
    hidden: second.hidden ?? first.hidden,
    numId: second.numId ?? first.numId,
    numLevel: second.numLevel ?? first.numLevel,
  }
}

const NOTHING: Looks = looksOf({})

function numberOf(value: string | undefined): number | undefined {
  const number = value === undefined ? Number.NaN : Number(value)
  return Number.isFinite(number) ? number : undefined
}
