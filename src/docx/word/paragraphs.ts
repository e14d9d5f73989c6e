import { hasAround, isElement, within } from './xml'

const TEXT = ['t', 'tab', 'br', 'cr', 'sym', 'noBreakHyphen']
/** No part of the text as it stands with all changes accepted; readings of a ruby among them. */
const GONE = ['del', 'moveFrom', 'rt']

/** The text of a paragraph by itself, tracked changes accepted, what hangs on it in boxes aside. */
export function textOfParagraph(paragraph: Element): string {
  return within(paragraph, [...TEXT, 'p', 'txbxContent', 'AlternateContent'], { outermost: true })
    .filter((part) => !hasAround(part, GONE))
    .map((part) => {
      if (part.localName === 't') return part.textContent
      return part.localName === 'tab' ? '\t' : ''
    })
    .join('')
}

export function isBlank(paragraph: Element): boolean {
  const pictures = within(paragraph, ['drawing', 'pict', 'object'])
  return textOfParagraph(paragraph).trim() === '' && pictures.length === 0
}

/** Every character below a node that a reader of the document sees: of what is said twice, once. */
export function visibleText(root: Node): string {
  return within(root, ['t', 'Choice', ...GONE], { outermost: true })
    .flatMap((part) => {
      if (part.localName === 't') return [part.textContent]
      if (part.localName !== 'Choice' || hasFallback(part)) return []
      return [visibleText(part)]
    })
    .join('')
}

function hasFallback(choice: Element): boolean {
  for (let next = choice.nextSibling; next; next = next.nextSibling) {
    if (isElement(next) && next.localName === 'Fallback') return true
  }
  return false
}
