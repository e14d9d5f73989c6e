import { AlignmentType, HeadingLevel, Paragraph, type Table, TextRun } from 'docx'
import { leveled, type Level } from '@/domain/brief/levels'
import { titleLines } from '@/domain/title'
import type { Article, Block, ParagraphBlock } from '@/domain/brief/issueView'
import type { TermFinder } from '@/domain/text/terms'
import type { Lists } from './lists'
import { bookmarked } from './opening'
import { pictureParagraphs } from './picture'
import { leveledRuns, textRun } from './runsOf'
import { PARAGRAPHS } from './styles'
import { titleIndent } from './titleIndent'
import { airAbove, airBelow, articleTable } from './table'

export type Parts = (Paragraph | Table)[]
export type Setting = { images: Readonly<Record<string, Buffer>>; lists: Lists; termsIn: TermFinder }

/** A title and its text. @param index of the article, from 0 */
export function articleParts(article: Article, { index, ...setting }: Setting & { index: number }): Parts {
  return [
    titleParagraph(article.title, { index, termsIn: setting.termsIn }),
    ...article.blocks.flatMap((block, at) => {
      const next = article.blocks[at + 1]
      return blockParts(block, { ...setting, keepNext: next?.type === 'paragraph' && next.align === 'right' })
    }),
  ]
}

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const satisfies Record<Level, string>

function titleParagraph(
  title: string,
  { index, termsIn }: { index: number; termsIn: TermFinder },
): Paragraph {
  return new Paragraph({
    style: 'Title',
    indent: titleIndent(title, termsIn),
    ...(index === 0 && { spacing: { before: 0 } }),
    children: [bookmarked(index, titleRuns(title))],
  })
}

/** The editor's breaks as soft ones: Word shows one title in its navigation, and an import finds its lines again. */
export function titleRuns(title: string): TextRun[] {
  return titleLines(title).flatMap((line, index) => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    textRun(line),
  ])
}

function blockParts(
  block: Block,
  { images, lists, termsIn, keepNext }: Setting & { keepNext: boolean },
): Parts {
  switch (block.type) {
    case 'paragraph':
      return [textParagraph(block, keepNext)]
    case 'list':
      return lists.paragraphs(block)
    case 'image':
      return pictureParagraphs(block, images)
    case 'table':
      return [airAbove(), articleTable(block, termsIn), airBelow()]
  }
}

function textParagraph(block: ParagraphBlock, keepNext: boolean): Paragraph {
  const children = leveledRuns(block)
  const kept = keepNext ? { keepNext } : {}
  const { level, heading } = leveled(block)
  // 1. and （1） that are only written look like any paragraph; set in the editor they are levels to Word as well.
  const isHeading = block.level !== undefined || (heading && (level === 1 || level === 2))
  if (block.align) {
    const alignment = block.align === 'right' ? AlignmentType.RIGHT : AlignmentType.CENTER
    return new Paragraph({ style: PARAGRAPHS.plain.id, alignment, ...kept, children })
  }
  if (isHeading && level) return new Paragraph({ heading: HEADINGS[level], children })
  return new Paragraph({ style: 'Normal', ...kept, children })
}
