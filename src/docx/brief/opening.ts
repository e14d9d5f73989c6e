import { Bookmark, PageReference, Paragraph, TabStopType, TextRun } from 'docx'
import { contentsLines } from '@/domain/brief/contentsLines'
import type { IssueView } from '@/domain/brief/issueView'
import { PAGE } from '@/domain/brief/sheet'
import type { TermFinder } from '@/domain/text/terms'
import { CONTENTS_CELLS, emsOf, PITCH_TWIPS, twips } from './measures'
import { textRun } from './runsOf'
import { PARAGRAPHS } from './styles'

/** The bookmark round an article's title, to which the contents point. */
export const titleBookmark = (index: number): string => `article${index + 1}`

/** What stands between the masthead and the first article: 更正说明, 按语, 本期要目. */
export function openingParagraphs(view: IssueView, termsIn: TermFinder): Paragraph[] {
  return [
    ...(view.correction ? noteParagraphs('更正说明：', view.correction.reason) : []),
    ...(view.editorsNote ? noteParagraphs('编者按：', view.editorsNote) : []),
    ...(view.contents ? contentsParagraphs(view, termsIn) : []),
  ]
}

function noteParagraphs(label: string, text: string): Paragraph[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map(
    (line, index) =>
      new Paragraph({
        style: PARAGRAPHS.note.id,
        spacing: { after: index === lines.length - 1 ? PITCH_TWIPS : 0 },
        children: [...(index === 0 ? [textRun(label, { style: 'JianbaoHeiti' })] : []), textRun(line)],
      }),
  )
}

/**
 * Page numbers are fields, which Word counts anew; written into them are those of the print. Titles are broken as in print:
 * a right indent would part words, and LibreOffice draws nothing beyond one, no page number either.
 */
function contentsParagraphs({ articles }: IssueView, termsIn: TermFinder): Paragraph[] {
  const right = [{ type: TabStopType.RIGHT, position: twips(PAGE.blockWidth), leader: 'middleDot' as const }]
  return [
    new Paragraph({ style: PARAGRAPHS.contentsHead.id, children: [textRun('本期要目')] }),
    ...articles.map(
      ({ title }, index) =>
        new Paragraph({
          style: PARAGRAPHS.contents.id,
          tabStops: right,
          spacing: { after: index === articles.length - 1 ? PITCH_TWIPS : 0 },
          children: [
            textRun('•', { style: 'JianbaoHeiti' }),
            ...contentsLines(title, { width: CONTENTS_CELLS, widthOf: emsOf, termsIn }).flatMap(
              (line, at) => [...(at > 0 ? [new TextRun({ break: 1 })] : []), textRun(line)],
            ),
            new TextRun({ children: ['\t'] }),
            new PageReference(titleBookmark(index)),
          ],
        }),
    ),
  ]
}

export const bookmarked = (index: number, children: TextRun[]): Bookmark =>
  new Bookmark({ id: titleBookmark(index), children })
