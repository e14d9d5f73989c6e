import type { LineContext } from './flow'
import { isInvisible } from './leftOut'
import type { Declarations } from './styles'
import { attribute, type HtmlElement, TITLE_CLASS } from './tree'

/** What holds for an element and, where nothing says otherwise, for all inside it. */
export type State = LineContext & {
  bold: boolean
  italic: boolean
  keepsSpaces: boolean
  keepsLines: boolean
  unseen: boolean
  sizeless: boolean
  isSymbol: boolean
  listDepth: number
}

export const START: State = {
  role: undefined,
  level: undefined,
  listLevel: 0,
  bold: false,
  italic: false,
  keepsSpaces: false,
  keepsLines: false,
  unseen: false,
  sizeless: false,
  isSymbol: false,
  listDepth: 0,
}

export function stateOf(element: HtmlElement, style: Declarations, outer: State): State {
  const { unseen, sizeless } = isInvisible(style)
  const space =
    style.get('white-space') ??
    (element.tagName === 'pre' || element.tagName === 'textarea' ? 'pre-wrap' : undefined)
  const listLevel =
    /\blevel(\d)/.exec(style.get('mso-list') ?? '')?.[1] ?? attribute(element, 'data-list-level')
  return {
    ...outer,
    role: attribute(element, 'class') === TITLE_CLASS ? 'title' : outer.role,
    level: levelOfElement(element) ?? outer.level,
    listLevel: listLevel === undefined ? outer.listLevel : Number(listLevel) - 1,
    bold: isBold(element, style) ?? outer.bold,
    italic: isItalic(element, style) ?? outer.italic,
    keepsSpaces: space === undefined ? outer.keepsSpaces : /^(?:pre|pre-wrap|break-spaces)$/.test(space),
    keepsLines:
      space === undefined ? outer.keepsLines : /^(?:pre|pre-wrap|break-spaces|pre-line)$/.test(space),
    unseen: unseen ?? outer.unseen,
    sizeless: sizeless ?? outer.sizeless,
    isSymbol: outer.isSymbol || isSymbolFont(style),
  }
}

function levelOfElement(element: HtmlElement): number | undefined {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (level) return Number(level)
  if (attribute(element, 'role') !== 'heading') return undefined
  return Number(attribute(element, 'aria-level')) || 2
}

function isBold(element: HtmlElement, style: Declarations): boolean | undefined {
  const weight = style.get('font-weight')
  if (weight === 'normal' || weight === 'lighter') return false
  if (weight === 'bold' || weight === 'bolder') return true
  if (weight && Number(weight) > 0) return Number(weight) >= 600
  return element.tagName === 'b' || element.tagName === 'strong' ? true : undefined
}

function isItalic(element: HtmlElement, style: Declarations): boolean | undefined {
  const slant = style.get('font-style')
  if (slant === 'normal') return false
  if (slant === 'italic' || slant?.startsWith('oblique')) return true
  return element.tagName === 'i' || element.tagName === 'em' ? true : undefined
}

export function isSymbolFont(style: Declarations): boolean {
  return /wingdings|webdings|symbol/.test(style.get('font-family') ?? style.get('font') ?? '')
}

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
)

/** As a browser lays it out: by what its style says, else by its name. */
export function breaksLines(element: HtmlElement, style: Declarations): boolean {
  const display = style.get('display')
  if (display === undefined || display === '' || display === 'inherit' || display === 'initial')
    return BLOCKS.has(element.tagName)
  if (display === 'contents') return false
  return !display.startsWith('inline') && display !== 'ruby'
}
