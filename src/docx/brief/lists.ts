import {
  AlignmentType,
  type INumberingOptions,
  type ILevelsOptions,
  LevelFormat,
  LevelSuffix,
  Paragraph,
} from 'docx'
import type { ListBlock } from '@/domain/brief/issueView'
import { fontOf } from './fonts'
import { CELL, twips } from './measures'
import { runsOf } from './runsOf'
import { PARAGRAPHS } from './styles'

type Item = ListBlock['items'][number]
type Kind = 'bullet' | 'number'
/** One list of Word's: what stands at each depth, and the number that comes next there. */
type Open = {
  reference: string
  kinds: Map<number, Kind>
  starts: Map<number, number>
  next: Map<number, number>
}

export type Lists = {
  paragraphs: (list: ListBlock) => Paragraph[]
  /** The lists of all paragraphs made so far, as the document wants them told. */
  numbering: () => INumberingOptions
}

/** Word's own as well. */
const DEEPEST = 8
const INDENT = 2

/**
 * Lists with Word's own numbers. One list of the brief is one of Word's, unless its numbers do not go on from each other:
 * then another begins there.
 */
export function createLists(): Lists {
  const made: Open[] = []
  const begin = (): Open => {
    const open: Open = {
      reference: `list${made.length + 1}`,
      kinds: new Map(),
      starts: new Map(),
      next: new Map(),
    }
    made.push(open)
    return open
  }
  return {
    paragraphs(list) {
      let open = begin()
      return list.items.map((item) => {
        const depth = Math.min(item.depth, DEEPEST)
        if (!take(open, { ...item, depth })) {
          open = begin()
          take(open, { ...item, depth })
        }
        return new Paragraph({
          style: PARAGRAPHS.list.id,
          numbering: { reference: open.reference, level: depth },
          children: runsOf(item.runs),
        })
      })
    },
    numbering: () => ({
      config: made.map(({ reference, kinds, starts }) => ({
        reference,
        levels: Array.from({ length: DEEPEST + 1 }, (_, depth) =>
          levelOf(depth, kinds.get(depth) ?? 'bullet', starts.get(depth) ?? 1),
        ),
      })),
    }),
  }
}

/** Counts an item on as Word will; false where it would count otherwise. */
function take(open: Open, { depth, number }: Item): boolean {
  const kind: Kind = number === undefined ? 'bullet' : 'number'
  const known = open.kinds.get(depth)
  if (known !== undefined && known !== kind) return false
  if (number !== undefined) {
    const expected = open.next.get(depth) ?? open.starts.get(depth) ?? number
    if (expected !== number) return false
    if (!open.starts.has(depth)) open.starts.set(depth, number)
    open.next.set(depth, number + 1)
  }
  open.kinds.set(depth, kind)
  for (const deeper of [...open.next.keys()]) if (deeper > depth) open.next.delete(deeper)
  return true
}

function levelOf(level: number, kind: Kind, start: number): ILevelsOptions {
  return {
    level,
    format: kind === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
    text: kind === 'bullet' ? '•' : `%${level + 1}.`,
    start,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.NOTHING,
    style: {
      run: { font: fontOf(kind === 'bullet' ? 'heiti' : 'fangsong') },
      paragraph: { indent: { left: twips(level * INDENT * CELL), firstLine: twips(INDENT * CELL) } },
    },
  }
}
