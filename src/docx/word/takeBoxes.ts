import { attributeOf, childrenOf, createRun, createWord, hasAround, within } from './xml'

/**
 * Text boxes and WordArt as the converter understands them: it reads the old form, and of the new one nothing. Their
 * paragraphs stand behind the one they hang on.
 *
 * @returns how many there are
 */
export function takeBoxes(document: Document): number {
  const alternatives = within(document, ['AlternateContent'], { outermost: true })
  for (const alternative of alternatives) {
    const [choice] = childrenOf(alternative, 'Choice')
    const fallback = childrenOf(alternative, 'Fallback')[0]
    if (!choice || (fallback && boxesIn(fallback).length >= boxesIn(choice).length)) continue
    replace(alternative, [
      ...boxesIn(choice).map((box) => oldBox(document, box)),
      ...picturesBeside(choice, fallback),
    ])
  }
  for (const drawing of within(document, ['drawing'])) {
    const boxes = hasAround(drawing, ['AlternateContent']) ? [] : boxesIn(drawing)
    if (boxes.length > 0)
      replace(
        drawing,
        boxes.map((box) => oldBox(document, box)),
      )
  }
  const art = within(document, ['textpath']).filter((path) => !hasAround(path, ['Choice']))
  for (const path of art) {
    const text = attributeOf(path, 'string')?.trim()
    if (text) replace(path, [oldBox(document, paragraph(document, text))])
  }
  return boxesIn(document).filter((box) => !hasAround(box, ['Choice'])).length
}

/** Nothing in them is lost where a box has a picture beside its text. */
function picturesBeside(choice: Element, fallback: Element | undefined): Element[] {
  if (fallback) return childrenOf(fallback)
  return childrenOf(choice).filter((part) => boxesIn(part).length === 0)
}

function boxesIn(root: Node): Element[] {
  return within(root, ['txbxContent'], { outermost: true })
}

function oldBox(document: Document, content: Element): Element {
  const vml = (name: string) => document.createElementNS('urn:schemas-microsoft-com:vml', `v:${name}`)
  const picture = createWord(document, 'pict')
  const box = picture.appendChild(vml('shape')).appendChild(vml('textbox'))
  const isContent = content.localName === 'txbxContent'
  const holder = isContent ? content : createWord(document, 'txbxContent')
  if (!isContent) holder.appendChild(content)
  box.appendChild(holder)
  return picture
}

function paragraph(document: Document, text: string): Element {
  const element = createWord(document, 'p')
  element.appendChild(createRun(document, text))
  return element
}

function replace(element: Element, others: readonly Element[]): void {
  for (const other of others) element.parentNode?.insertBefore(other, element)
  element.parentNode?.removeChild(element)
}
