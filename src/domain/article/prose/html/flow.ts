import { readMark, writtenMark } from '../marks'
import { type BlockNode, type InlineNode, text } from '../../lexical/nodes'
import type { Item, Piece } from '../piece'
import { type Chunk, inlineText } from './inlineText'

/** What a block says of the lines in it. */
export type LineContext = {
  role: 'title' | undefined
  level: number | undefined
  /** Of Word's lists, whose items are paragraphs. */
  listLevel: number
}

/** Gathers the pieces of a page in reading order: text runs into a line until a block begins or ends. */
export function createFlow() {
  const pieces: Piece[] = []
  let line: Chunk[] = []
  let printed: { mark: string; isSymbol: boolean; level: number | undefined } | undefined
  let waiting: Item | undefined
  let mark = ''
  let itemsOpen = 0

  const end = ({ role, level, listLevel }: LineContext) => {
    let inline: InlineNode[] = inlineText(line)
    line = []
    const own = printed && readMark(printed.mark, printed)
    const itemLevel = printed?.level ?? listLevel
    printed = undefined
    let item = waiting
    let before = mark
    if (own?.kind === 'text') [item, before] = [{ kind: 'text', level: itemLevel }, own.text]
    else if (own?.kind === 'bullet') item = { kind: 'bullet', level: itemLevel }
    else if (own) item = { kind: 'number', value: own.value, level: itemLevel }
    if (level !== undefined && item?.kind === 'number' && item.value !== undefined) {
      // The levels of a brief carry no numbers of their own.
      before = `${item.value}.`
      item = { kind: 'text', level: item.level }
    }
    const isEmpty = inline.length === 0
    if (isEmpty && (own === undefined || item?.kind === 'bullet')) return
    if (before !== '') inline = marked(inline, isEmpty ? before : writtenMark(before))
    const isInItem = itemsOpen > 0 && !item
    const asItem = level === undefined || item?.kind === 'text' ? item : undefined
    pieces.push({
      kind: 'prose',
      role,
      level,
      inline,
      ...(asItem && { item: asItem }),
      ...(isInItem && { isInItem }),
    })
    waiting = undefined
    mark = ''
  }

  return {
    pieces,
    end,
    text: (value: string, { format, keeps }: { format: number; keeps: boolean }) => {
      line.push({ text: value, format, keeps })
    },
    /** A soft return ends a paragraph; a title has lines. */
    lineBreak: (context: LineContext) => {
      if (context.role === undefined && context.level === undefined) end(context)
      else line.push('break')
    },
    block: (node: BlockNode, context: LineContext) => {
      end(context)
      pieces.push({ kind: 'block', node, ...(itemsOpen > 0 && { isInItem: true }) })
    },
    printedMark: (value: string, looks: { isSymbol: boolean; level: number | undefined }) => {
      printed = { ...looks, mark: `${printed?.mark ?? ''}${value}` }
    },
    openItem: (item: Item | undefined, written: string) => {
      itemsOpen += 1
      waiting = item
      mark = written
    },
    closeItem: () => {
      itemsOpen -= 1
      waiting = undefined
      mark = ''
    },
  }
}

export type Flow = ReturnType<typeof createFlow>

/** In the face of the text behind it. */
function marked(inline: InlineNode[], mark: string): InlineNode[] {
  const [first, ...rest] = inline
  if (first?.type !== 'text') return [text(mark), ...inline]
  return [{ ...first, text: `${mark}${first.text}` }, ...rest]
}
