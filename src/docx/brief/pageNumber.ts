import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { SIZE } from '@/domain/brief/sheet'
import { twips } from './measures'
import { PARAGRAPHS } from './styles'

/** `— 1 —`, outside on a duplex sheet: odd pages right, even pages left, one character in from the edge. */
export const PAGE_NUMBERS = {
  default: footer(AlignmentType.RIGHT, { right: twips(SIZE.four) }),
  even: footer(AlignmentType.LEFT, { left: twips(SIZE.four) }),
}

function footer(
  alignment: (typeof AlignmentType)['RIGHT' | 'LEFT'],
  indent: { left: number } | { right: number },
): Footer {
  const number = new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })
  const style = PARAGRAPHS.pageNumber.id
  return new Footer({
    children: [new Paragraph({ style, alignment, indent: { firstLine: 0, ...indent }, children: [number] })],
  })
}
