import { textPlace } from '../editor/textPlace'

const EDITOR = '[data-lexical-editor="true"]'

/** A passage of one block of the text on the page, in how many pieces of text it may be. */
export function passageRange({
  paragraph,
  offset,
  length,
}: {
  paragraph: number
  offset: number
  length: number
}): Range | undefined {
  const block = document.querySelector(EDITOR)?.children[paragraph]
  const from = block && textPlace(block, offset)
  const to = block && textPlace(block, offset + length)
  if (!from || !to) return undefined
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** Selects the passage, as the reader's own hand would. */
export function showPassage(place: { paragraph: number; offset: number; length: number }): void {
  const range = passageRange(place)
  if (!range) return
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

export type Selected = { paragraph: number; offset: number; quote: string }

/** What is selected in the text: within one block, without the spaces around it. Undefined where nothing is. */
export function selectedPassage(): Selected | 'several' | undefined {
  const selection = window.getSelection()
  const root = document.querySelector(EDITOR)
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed || !root) return undefined
  const range = selection.getRangeAt(0)
  const blocks = [...root.children]
  const paragraph = blocks.findIndex((block) => block.contains(range.startContainer))
  const block = blocks[paragraph]
  if (!block) return undefined
  if (!block.contains(range.endContainer)) return 'several'
  const before = document.createRange()
  before.setStart(block, 0)
  before.setEnd(range.startContainer, range.startOffset)
  const text = range.toString()
  const quote = text.trim()
  const offset = before.toString().length + text.length - text.trimStart().length
  return quote === '' ? undefined : { paragraph, offset, quote }
}
