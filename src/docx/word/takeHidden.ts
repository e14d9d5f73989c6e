import { looksOf, over, type Styles } from './styles'
import { childOf, hasAround, isElement, valueOf, within } from './xml'

/** Takes hidden text out of the document, hidden by itself or by a style. @returns what it was, a passage each */
export function takeHidden(document: Document, styles: Styles): string[] {
  const passages: { text: string; last: Element }[] = []
  const hidden = within(document, ['r']).filter((run) => isHidden(run, styles))
  for (const run of hidden) {
    const text = within(run, ['t'])
      .map(({ textContent }) => textContent)
      .join('')
    const last = passages.at(-1)
    if (last && previousRun(run) === last.last) [last.text, last.last] = [last.text + text, run]
    else passages.push({ text, last: run })
  }
  for (const run of hidden) run.parentNode?.removeChild(run)
  return passages.map(({ text }) => text.trim()).filter((text) => text !== '')
}

function isHidden(run: Element, styles: Styles): boolean {
  if (hasAround(run, ['del', 'moveFrom'])) return false
  const properties = childOf(run, 'rPr')
  const own = looksOf({ run: properties })
  const byCharacter = over(styles.character(valueOf(properties, 'rStyle')), own)
  if (byCharacter.hidden !== undefined) return byCharacter.hidden
  return styles.paragraph(valueOf(childOf(paragraphOf(run), 'pPr'), 'pStyle')).hidden ?? false
}

function paragraphOf(run: Element): Element | undefined {
  for (let at = run.parentNode; at; at = at.parentNode) if (isElement(at) && at.localName === 'p') return at
  return undefined
}

function previousRun(run: Element): Element | undefined {
  for (let at = run.previousSibling; at; at = at.previousSibling) if (isElement(at)) return at
  return undefined
}
