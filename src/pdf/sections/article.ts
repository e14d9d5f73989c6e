import { type LayoutNote } from '@/domain/brief/layoutFinding'
import { type TermFinder } from '@/domain/text/terms'
import { titleInline } from '@/domain/title'
import { type Box, space } from '../flow/box'
import { lineMark, paragraphBoxes, type RoleMeasure, type RoleRun, setLabel } from '../flow/setText'
import { type ImageSize } from '@/domain/imageSize'
import { paragraphTag, type Tag, taggedBoxes, type TagPath } from '../tags'
import { type Article, type Block, type ListBlock, type ParagraphBlock } from '@/domain/brief/issueView'
import { PAGE, PITCH, SIZE } from '../theme'
import { titleLines } from '@/domain/text/titleLines'
import { gapNote } from './gapNote'
import { imageBox } from './image'
import { leveled, roleOf } from '@/domain/brief/levels'
import { tableBoxes } from './table'

export type Setting = {
  measure: RoleMeasure
  imageSize: (image: string) => ImageSize
  termsIn: TermFinder
}

/** The article a note on the layout is about. */
export type About = { article: number | string; title: string }

const INDENT = 2
const BULLET = '•'

/** A title and its text. The title is centred, keeps the editor's lines and never stands last on a page, nor over a single line. */
export function articleBoxes(article: Article, setting: Setting): Box[] {
  const about = { article: article.id, title: titleInline(article.title) }
  const title = titleBoxes(article.title, { ...setting, key: `${article.id}`, about })
  const blank: Box = { height: PITCH, marks: [], grid: 'blank', keepWithNext: true }
  const text = article.blocks.flatMap((block, index) => {
    const boxes = blockBoxes(block, { ...setting, about, id: `${article.id}/${index}` })
    const next = article.blocks[index + 1]
    return isSignature(next) || isNameOf(next, boxes) ? keptWithNext(boxes) : boxes
  })
  return [...title, blank, ...twoLinesFirst(text)]
}

/** The blank line between two articles. */
export const betweenArticles: Box = { ...space(PITCH), grid: 'blank' }

/** Under a title at the foot of a page stand two lines at least, where there are two. */
const twoLinesFirst = ([first, ...rest]: readonly Box[]): Box[] =>
  first ? [rest.length > 0 && first.grid === 'line' ? { ...first, keepWithNext: true } : first, ...rest] : []

/** `（某某供稿）` at the right edge under a text never begins a page alone. */
const isSignature = (next: Block | undefined): boolean => next?.type === 'paragraph' && next.align === 'right'

/** One line over a table (表1 ……, 情况如下：) is its name, and stays with it. */
const isNameOf = (next: Block | undefined, boxes: readonly Box[]): boolean =>
  next?.type === 'table' && boxes.length === 1

const keptWithNext = (boxes: readonly Box[]): Box[] =>
  boxes.map((box, index) => (index === boxes.length - 1 ? { ...box, keepWithNext: true } : box))

/** @param about the article it is the title of: the office is told where the program broke it */
export function titleBoxes(
  title: string,
  { measure, termsIn, key, about }: { measure: RoleMeasure; termsIn: TermFinder; key: string; about?: About },
): Box[] {
  const lines = titleLines(title, {
    width: PAGE.blockWidth / SIZE.two,
    widthOf: (text) => setLabel(text, 'biaosong', measure).to,
    termsIn,
  })
  const own = title.split('\n').filter((line) => line.trim() !== '')
  const notes: LayoutNote[] =
    about && lines.length > own.length ? [{ code: 'title-broken', lines, ...about }] : []
  const boxes = lines.map((text, index): Box => ({
    height: PITCH,
    marks: [
      lineMark(setLabel(text, 'biaosong', measure), { size: SIZE.two, align: 'center', height: PITCH }),
    ],
    grid: 'line',
    keepWithNext: true,
    ...(index === 0 && { bookmark: titleInline(title), notes }),
  }))
  return taggedBoxes(boxes, [{ type: 'H1', key: `${key}/title` }])
}

function blockBoxes(block: Block, setting: Setting & { about: About; id: string }): Box[] {
  const { about, id, measure, termsIn } = setting
  switch (block.type) {
    case 'paragraph':
      return taggedBoxes(tornNoted(textBoxes(block, measure), about), paragraphTag(id))
    case 'list':
      return tornNoted(listBoxes(block, id, measure), about)
    case 'image':
      return [{ ...imageBox(block, setting), whenPushed: (left) => gapNote(left, 'picture-gap', about) }]
    case 'table':
      return tableBoxes(block, { id, measure, termsIn, about })
  }
}

function textBoxes(block: ParagraphBlock, measure: RoleMeasure): Box[] {
  const { runs, heading } = leveled(block)
  const style = block.align
    ? { size: SIZE.three, align: block.align }
    : { size: SIZE.three, firstIndent: INDENT }
  const boxes = paragraphBoxes(runs, style, measure)
  return heading ? boxes.map((box) => ({ ...box, keepWithNext: true })) : boxes
}

const tornNoted = (boxes: readonly Box[], about: About): Box[] =>
  boxes.map((box) => {
    const torn = box.marks.flatMap((mark) => (mark.kind === 'text' && mark.line.isTorn ? [mark.line] : []))
    const notes = torn.map(({ pieces }): LayoutNote => {
      return { code: 'torn-line', text: pieces.map(({ text }) => text).join(''), ...about }
    })
    return notes.length > 0 ? { ...box, notes } : box
  })

function listBoxes(list: ListBlock, id: string, measure: RoleMeasure): Box[] {
  const tags = listTags(list, id)
  return list.items.flatMap((item, index) => {
    const marker: RoleRun =
      item.number === undefined
        ? { text: BULLET, style: 'heiti' }
        : { text: `${item.number}.`, style: 'fangsong' }
    const runs = [marker, ...item.runs.map((run) => ({ text: run.text, style: roleOf(run) }))]
    const indent = item.depth * INDENT
    const style = { size: SIZE.three, firstIndent: indent + INDENT, indent }
    return taggedBoxes(paragraphBoxes(runs, style, measure), tags[index] ?? [])
  })
}

/** A list within a list is content of the item above it. */
function listTags({ items }: ListBlock, id: string): TagPath[] {
  let above: Tag[] = []
  return items.map(({ depth }, index) => {
    const key = `${id}/${index}`
    // An item three tags deep (L, LI, LBody) for each depth; none is deeper than one below the item before.
    const parents = above.slice(0, depth * 3)
    const list = above[parents.length] ?? { type: 'L', key: `${key}/list` }
    above = [...parents, list, { type: 'LI', key }, { type: 'LBody', key: `${key}/text` }]
    return above
  })
}
