import { attribute, type HtmlElement, isElement, isText } from './tree'
import type { Declarations } from './styles'

/** Why something of a page is no text of the article. `mark` is what points to it: it goes with it, uncounted. */
export type Reason = 'comment' | 'deleted' | 'hidden' | 'note' | 'ruby' | 'media' | 'mark'

const ELEMENTS: Readonly<Record<string, Reason>> = {
  del: 'deleted',
  rt: 'ruby',
  rtc: 'ruby',
  rp: 'mark',
  audio: 'media',
  canvas: 'media',
  embed: 'media',
  iframe: 'media',
  math: 'media',
  object: 'media',
  svg: 'media',
  video: 'media',
  datalist: 'hidden',
  select: 'hidden',
}
const WORD_ELEMENTS: Readonly<Record<string, Reason>> = {
  comment: 'comment',
  'comment-list': 'comment',
  'footnote-list': 'note',
  'endnote-list': 'note',
  footnote: 'note',
  endnote: 'note',
}
const CLASSES: readonly (readonly [RegExp, Reason])[] = [
  [/(?:^|\s)msodel(?:\s|$)/i, 'deleted'],
  [/(?:^|\s)(?:msocommentreference|msocomanchor|msofootnotereference|msoendnotereference)(?:\s|$)/i, 'mark'],
  [/(?:^|\s)(?:sdfootnoteanc|sdendnoteanc)(?:\s|$)/i, 'mark'],
  [/(?:^|\s)(?:msocommenttext|msocomtxt|msocommentsubject)(?:\s|$)/i, 'comment'],
  [/(?:^|\s)(?:msofootnotetext|msoendnotetext)(?:\s|$)/i, 'note'],
]
const TO_NOTE = /^#(?:_?ftn|_?edn|ftnt|_msocom|cmnt|sd(?:foot|end)note\d+sym)/i
const FROM_NOTE = /^#(?:_?ftnref|_?ednref|ftnt_ref|cmnt_ref|sd(?:foot|end)note\d+anc)/i
// The converter of Word files puts notes at the end of the text, where they stay, and an arrow back behind each.
const CONVERTED_BACK = /^#(?:foot|end)note-ref/
const ZERO = /^[-+]?0{0,9}(?:0|\.0{1,9})(?:px|pt|em|rem|%|cm|mm|in|vw|vh)?$/
const AWAY = /^-\d{4,}/

/** Whether an element and all in it stay out, and why. What a descendant can take back is `isInvisible`'s. */
export function leftOut(element: HtmlElement, style: Declarations): Reason | undefined {
  const known = ELEMENTS[element.tagName] ?? WORD_ELEMENTS[style.get('mso-element') ?? '']
  if (known) return known
  if (style.get('mso-special-character') === 'comment' || style.get('mso-special-character') === 'footnote')
    return 'mark'
  if (isUnshown(element, style)) return 'hidden'
  const name = attribute(element, 'class')
  const byClass = name && CLASSES.find(([pattern]) => pattern.test(name))?.[1]
  if (byClass) return byClass
  const target = element.tagName === 'a' ? attribute(element, 'href') : undefined
  if (target && (TO_NOTE.test(target) || FROM_NOTE.test(target) || CONVERTED_BACK.test(target))) return 'mark'
  if (element.tagName === 'p' || element.tagName === 'div' || element.tagName === 'li')
    return noteBegunBy(element)
  return undefined
}

/** Hidden in a way that a descendant takes back by a size or a visibility of its own; undefined says nothing of it. */
export function isInvisible(style: Declarations): { unseen?: boolean; sizeless?: boolean } {
  const visibility = style.get('visibility')
  const size = style.get('font-size')
  return {
    ...(visibility && { unseen: visibility === 'hidden' || visibility === 'collapse' }),
    // A share of nothing is nothing: only a size that is no share brings the text back.
    ...(size && (ZERO.test(size) ? { sizeless: true } : !/(?:em|%)$/.test(size) && { sizeless: false })),
  }
}

function isUnshown(element: HtmlElement, style: Declarations): boolean {
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true
  if (element.tagName === 'input' || attribute(element, 'hidden') !== undefined) return true
  if (isZero(style.get('opacity')) || style.get('color') === 'transparent') return true
  if (AWAY.test(style.get('text-indent') ?? '')) return true
  const position = style.get('position')
  if (position === 'absolute' || position === 'fixed') {
    if (AWAY.test(style.get('left') ?? '') || AWAY.test(style.get('top') ?? '')) return true
    if (style.get('clip')?.replace(/[\s,]/g, '').startsWith('rect(0')) return true
  }
  const clipped = style.get('overflow') === 'hidden' || style.get('overflow-y') === 'hidden'
  return clipped && ['height', 'max-height', 'width'].some((side) => isZero(style.get(side)))
}

function isZero(value: string | undefined): boolean {
  return value !== undefined && ZERO.test(value)
}

/** A paragraph that begins with the way back to its place in the text is a note. */
function noteBegunBy(element: HtmlElement): Reason | undefined {
  let at: HtmlElement | undefined = element
  for (let depth = 0; at && depth < 6; depth += 1) {
    const first: HtmlElement['childNodes'][number] | undefined = at.childNodes.find(
      (child) => isElement(child) || (isText(child) && child.value.trim() !== ''),
    )
    at = isElement(first) ? first : undefined
    const target = at?.tagName === 'a' ? attribute(at, 'href') : undefined
    if (target && FROM_NOTE.test(target)) return /cmnt/i.test(target) ? 'comment' : 'note'
  }
  return undefined
}
